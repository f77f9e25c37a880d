"""/mit/: what members read and citizens may not. Each opening of something closed is logged first."""
