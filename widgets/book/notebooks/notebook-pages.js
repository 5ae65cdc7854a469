// Read from a disk, a browser shows a notebook's text where it would download it from the web, and lets no script
// read the file. So the book holds each notebook a second time, as a classic script that hands over its text.

function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function download(event) {
  const link = event.target.closest("a.tc-run-way[download]");
  if (!link || location.protocol !== "file:" || event.defaultPrevented) return;
  event.preventDefault();
  const script = document.createElement("script");
  script.onload = () => {
    save(script.notebook, link.download);
    script.remove();
  };
  script.onerror = () => location.assign(link.href);
  script.src = `${link.href}.js`;
  document.head.append(script);
}

document.addEventListener("click", download);
