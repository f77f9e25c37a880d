"""Publishing: from what somebody looked at to a frozen version, at once or at a planned time."""
