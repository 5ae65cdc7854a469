"""Every word of the block under a notebook page's title."""

NAME = "Exécuter ce carnet"
LEAD = "Sur cette page, le carnet a déjà été exécuté. Pour changer le code et l’exécuter à votre tour\u00a0:"
DOWNLOAD = "Télécharger le carnet"
DOWNLOAD_NOTE = "<code>{file}</code>, à ouvrir dans JupyterLab\u202f; dans une copie du projet, la commande <code>make lab</code> ouvre tous les carnets."
BINDER = "Ouvrir dans Binder"
BINDER_NOTE = "sans compte\u202f; le démarrage peut prendre plusieurs minutes"
COLAB = "Ouvrir dans Colab"
COLAB_NOTE = "avec un compte Google"
COLAB_ASKS = "la première cellule vous demandera l’adresse du dépôt\u00a0: <code>{url}</code>"
OTHER_SITES = (
    "Binder et Colab sont d’autres sites\u00a0: le code y est exécuté sur les machines de ces hébergeurs, qui reçoivent ce que vous "
    "y écrivez et les clics que vous y faites\u202f; n’y mettez rien de personnel. Ce livre, lui, ne leur envoie rien."
)
OTHER_SITE = (
    "Binder est un autre site\u00a0: le code y est exécuté sur les machines de cet hébergeur, qui reçoit ce que vous y écrivez et "
    "les clics que vous y faites\u202f; n’y mettez rien de personnel. Ce livre, lui, ne lui envoie rien."
)
NO_REPOSITORY = "Pas de lien vers Binder ou Colab ici\u00a0: téléchargez le carnet."
# Told in the complete edition alone: students publish no book.
TO_PUBLISHERS = (
    "Vous publiez ce livre\u202f? Pour avoir ces liens, écrivez l’adresse de son dépôt dans le fichier <code>_config.yml</code>, sous "
    "la clé <code>repository</code>, à la ligne <code>url</code>."
)
HELP = "Mode d’emploi des carnets"
PRINTED = "Le fichier de ce carnet, <code>{file}</code>, se télécharge en haut de cette page du livre."
PRINTED_REPOSITORY = "Le dépôt du livre\u00a0: {url}"
