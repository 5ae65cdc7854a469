"""`_config.yml`, before Jupyter Book reads it: it is YAML, each key once, and of the kind that Jupyter Book expects."""

from __future__ import annotations

from pathlib import Path

from widgets.yaml_file import YamlFile

_MAPPINGS = ("execute", "html", "latex", "launch_buttons", "parse", "repository", "sphinx")
_TEXTS = ("title", "author", "copyright", "logo")


class SettingsError(ValueError):
    """The message names the file, the line and the reason."""


def read_settings(path: Path) -> dict:
    file = YamlFile(path, SettingsError)
    settings = file.content

    def wrong(reason: str, *at: str) -> SettingsError:
        return SettingsError(f"{path.name}:{file.line(*at)}\u00a0: {reason}")

    if not isinstance(settings, dict):
        raise wrong("le fichier doit associer des clés à des valeurs.")
    for key in _MAPPINGS:
        if key in settings and not isinstance(settings[key], dict):
            raise wrong(f"«\u202f{key}\u202f» doit contenir des clés, en retrait, chacune avec sa valeur.", key)
    for key in _TEXTS:
        if key in settings and not isinstance(settings[key], str):
            raise wrong(f"«\u202f{key}\u202f» doit être un texte (au besoin entre guillemets).", key)
    config = settings.get("sphinx", {}).get("config", {})
    if not isinstance(config, dict):
        raise wrong(
            "«\u202fconfig\u202f» doit contenir des clés, en retrait, chacune avec sa valeur.", "sphinx", "config"
        )
    if settings.get("only_build_toc_files") is not True:
        reason = "«\u202fonly_build_toc_files\u202f» doit rester à true, pour que l’édition élèves n’ait pas d’autres pages que les siennes."
        raise wrong(reason, "only_build_toc_files")
    return settings
