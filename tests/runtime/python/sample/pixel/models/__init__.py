"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .circle import Circle as Circle
    from .circle import CircleTypedDict as CircleTypedDict
    from .description import Description as Description
    from .descriptionevent import DescriptionEvent as DescriptionEvent
    from .descriptionrequest import DescriptionRequest as DescriptionRequest
    from .filter_ import Filter as Filter
    from .filter_ import FilterTypedDict as FilterTypedDict
    from .image import Image as Image
    from .imageeditrequest import ImageEditRequest as ImageEditRequest
    from .imagefile import ImageFile as ImageFile
    from .imagefile import ImageFileTypedDict as ImageFileTypedDict
    from .imagelist import ImageList as ImageList
    from .imagerequest import ImageRequest as ImageRequest
    from .imagerequest import ImageRequestTypedDict as ImageRequestTypedDict
    from .quality import Quality as Quality
    from .scene import Scene as Scene
    from .scene import SceneTypedDict as SceneTypedDict
    from .shape import Shape as Shape
    from .shape import ShapeTypedDict as ShapeTypedDict
    from .shape import UnknownShape as UnknownShape
    from .status import Status as Status

__all__ = [
    "Circle",
    "CircleTypedDict",
    "Description",
    "DescriptionEvent",
    "DescriptionRequest",
    "Filter",
    "FilterTypedDict",
    "Image",
    "ImageEditRequest",
    "ImageFile",
    "ImageFileTypedDict",
    "ImageList",
    "ImageRequest",
    "ImageRequestTypedDict",
    "Quality",
    "Scene",
    "SceneTypedDict",
    "Shape",
    "ShapeTypedDict",
    "Status",
    "UnknownShape",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "Circle": "circle",
        "CircleTypedDict": "circle",
        "Description": "description",
        "DescriptionEvent": "descriptionevent",
        "DescriptionRequest": "descriptionrequest",
        "Filter": "filter_",
        "FilterTypedDict": "filter_",
        "Image": "image",
        "ImageEditRequest": "imageeditrequest",
        "ImageFile": "imagefile",
        "ImageFileTypedDict": "imagefile",
        "ImageList": "imagelist",
        "ImageRequest": "imagerequest",
        "ImageRequestTypedDict": "imagerequest",
        "Quality": "quality",
        "Scene": "scene",
        "SceneTypedDict": "scene",
        "Shape": "shape",
        "ShapeTypedDict": "shape",
        "Status": "status",
        "UnknownShape": "shape",
    },
)
