"""Every word on browsers that are too old."""

from .browsers import OLDEST

BROWSERS = "Chrome ou Edge\u00a0{chrome}, Firefox\u00a0{firefox}, Safari\u00a0{safari}".format(**OLDEST)
OLD = (
    "Ce navigateur est trop ancien pour les ateliers, les réponses des quiz et la séance\u00a0: ils n’y démarrent pas. Le texte "
    f"reste lisible. Il faut au moins {BROWSERS}\u00a0: mettez le navigateur à jour, ou prenez un autre appareil."
)
