"""Whom a file made for visitors is handed to: every door asks here, and the policy decides."""

from enum import Enum

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from media import access
from media.kinds.handling import handles
from media.models import Asset


class Circle(Enum):
    """Who may have it: anyone, this visitor among others, or not this visitor."""

    ANYONE = "anyone"
    THIS_VISITOR = "this visitor"
    OTHERS = "others"


def circle_of(request: HttpRequest, asset: Asset) -> Circle:
    """Return who may see what was made from an asset.

    The visitor is looked at only when not everybody may, so that a public answer depends on no
    cookie. Officers also see what they work with in the admin.
    """
    if access.may_see(AnonymousUser(), asset):
        return Circle.ANYONE
    user = request.user
    if user.is_authenticated and (access.may_see(user, asset) or handles(user, asset)):
        return Circle.THIS_VISITOR
    return Circle.OTHERS
