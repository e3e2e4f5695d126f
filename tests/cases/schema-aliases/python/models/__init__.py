"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy, with_modules

if TYPE_CHECKING:
    # One line a module.
    # fmt: off
    # isort: off
    from .labels import Labels as Labels
    from .name import Name as Name
    from .near import Near as Near, NearInput as NearInput, NearInputTypedDict as NearInputTypedDict
    from .pet import Extra as Extra, Nick as Nick, Pet as Pet, PetInput as PetInput, PetInputTypedDict as PetInputTypedDict, PetNone as PetNone, PetNoneTypedDict as PetNoneTypedDict
    from .pets import Pets as Pets, PetsInput as PetsInput, PetsInputTypedDict as PetsInputTypedDict
    from .sought import Sought as Sought
    from .tags import Tags as Tags
    # isort: on
    # fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        with_modules(
            {
                "labels": "Labels",
                "name": "Name",
                "near": "Near NearInput NearInputTypedDict",
                "pet": "Extra Nick Pet PetInput PetInputTypedDict PetNone PetNoneTypedDict",
                "pets": "Pets PetsInput PetsInputTypedDict",
                "sought": "Sought",
                "tags": "Tags",
            }
        ),
    )
