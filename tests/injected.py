"""What a page's policy is there against: a script that gets into it some other way than by the build."""

# A script of its own, and a handler in an attribute; it tells which of them ran.
INJECT = """() => new Promise((done) => {
    const script = document.createElement("script");
    script.textContent = "self.tcInjected = 'script'";
    document.head.append(script);
    const image = document.createElement("img");
    image.setAttribute("onerror", "self.tcInjected = 'handler'");
    image.addEventListener("error", () => done(self.tcInjected ?? null));
    image.src = "data:image/png,no";
    image.hidden = true;
    document.body.append(image);
})"""
