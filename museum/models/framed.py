"""What the museum's pages share: they are shown inside the frame, like everything public."""

from django.http import HttpRequest, HttpResponse


class FramedPage:
    """Mixin for Wagtail pages: renders `template` with a frame and `shown(request)`."""

    template: str
    title: str
    lead: str

    def shown(self, request: HttpRequest) -> dict[str, object]:
        """Return what the template needs besides `self` and `frame`."""
        return {}

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with the page; no context processor runs."""
        from museum.views.pages import show_page  # the views know the models

        return show_page(self, request)
