"""What every sortable list needs: drag by the library, arrows and Alt+arrows by our own module."""

from django.forms import Media

ORDER_MEDIA = Media(js=["admin_referat/order.js"])
