"""Content Security Policy: strict for visitors, wide enough for Wagtail's admin."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from museum.addresses import at_the_desk


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Sends the public policy everywhere except below the admin's address."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the parts of the policy that fits the request's path."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and at_the_desk(request):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts
