from django.http import HttpRequest, HttpResponse


def collection(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")
