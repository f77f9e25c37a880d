"""A grey picture of a page as plain bytes: some hundred thousand letters are looked at one by one."""

from PIL import Image

Box = tuple[int, int, int, int]


class Raster:
    """Boxes are left, top, right and bottom in pixels; what lies outside the picture counts as 0."""

    def __init__(self, picture: Image.Image) -> None:
        self.width, self.height = picture.size
        self._bytes = picture.tobytes()

    def _rows(self, box: Box) -> list[bytes]:
        left, right = max(0, box[0]), min(self.width, box[2])
        rows = range(max(0, box[1]), min(self.height, box[3]))
        return [self._bytes[row * self.width + left : row * self.width + right] for row in rows]

    def sum(self, box: Box, least: int) -> int:
        """All values together; 0 where none reaches `least`."""
        place = b"".join(self._rows(box))
        return sum(place) if place and max(place) >= least else 0

    def spread(self, box: Box) -> int:
        """Between the darkest and the lightest; 0 for nothing."""
        place = b"".join(self._rows(box))
        return max(place) - min(place) if place else 0
