"""Pictures in outputs."""

import base64
import io

from PIL import Image


def picture(output: dict) -> Image.Image:
    """The PNG of a displayed or returned figure."""
    return Image.open(io.BytesIO(base64.b64decode(output["data"]["image/png"])))


def is_drawn(image: Image.Image) -> bool:
    """False for a blank picture: a figure has many colours, and none covers it all."""
    colours = image.convert("RGB").getcolors(maxcolors=1 << 24)
    return len(colours) > 50 and max(count for count, _ in colours) < 0.98 * image.width * image.height
