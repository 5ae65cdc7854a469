"""« Mettre la classe en commun »: the labels of a whole class, pooled from share codes, without a server."""

from widgets.labs.pooling.pooling import PoolingLab

__all__ = ["PoolingLab"]
