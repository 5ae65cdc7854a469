"""The built book out in the world: metadata, previews, a 404 page, archives."""
