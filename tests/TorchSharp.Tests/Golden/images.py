"""
Image files and their pixels as Pillow decodes them (python3-pil 9.4.0, libjpeg-turbo 2.1.5): PNG of every color type, bit depth and
interlacing, written here because Pillow writes few of them, and JPEG with every sampling, sequential and progressive, by Pillow and by
cjpeg (libjpeg-turbo-progs).
"""
import base64
import io
import json
import pathlib
import random
import struct
import subprocess
import zlib

from PIL import Image

random.seed(7)
cases = []


def add(kind, name, data, mode):
    image = Image.open(io.BytesIO(data))
    if image.mode.startswith("I"):  # 16 bits: the higher byte.
        pixels = bytes(v >> 8 for v in image.getdata())
    else:
        pixels = image.convert(mode).tobytes()
    cases.append({"kind": kind, "name": name, "file": base64.b64encode(data).decode(), "width": image.width, "height": image.height,
                  "channels": len(pixels) // (image.width * image.height), "pixels": base64.b64encode(pixels).decode()})


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, color, depth, interlaced, transparency=None):
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color]
    bits = samples * depth
    passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] if interlaced else [(0, 0, 1, 1)]
    rows = b""
    for x, y, dx, dy in passes:
        columns = len(range(x, width, dx))
        for _ in range(y, height, dy) if columns else []:
            # Every filter, on bytes whose upper bits repeat now and then.
            rows += bytes([random.randrange(5)]) + bytes(random.choice([0, 3, 77, 200, random.randrange(256)]) for _ in range((columns * bits + 7) // 8))
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, int(interlaced)))
    data += chunk(b"gAMA", struct.pack(">I", 45455))
    if color == 3:
        data += chunk(b"PLTE", bytes(random.randrange(256) for _ in range(3 << depth)))
    if transparency is not None:
        data += chunk(b"tRNS", transparency)
    packed = zlib.compress(rows)
    half = len(packed) // 2
    return data + chunk(b"IDAT", packed[:half]) + chunk(b"IDAT", packed[half:]) + chunk(b"IEND", b"")


for color, depths in ((0, (1, 2, 4, 8, 16)), (2, (8, 16)), (3, (1, 2, 4, 8)), (4, (8, 16)), (6, (8, 16))):
    mode = {0: "L", 2: "RGB", 3: "RGB", 4: "LA", 6: "RGBA"}[color]
    for depth in depths:
        for interlaced in (False, True):
            name = f"color type {color}, {depth} bits{', interlaced' if interlaced else ''}"
            add("png", name, png(11, 9, color, depth, interlaced), mode)
add("png", "one pixel, interlaced", png(1, 1, 2, 8, True), "RGB")
add("png", "grey with a transparent value", png(11, 9, 0, 8, False, struct.pack(">H", 77)), "LA")
add("png", "RGB with a transparent color", png(11, 9, 2, 8, False, struct.pack(">HHH", 77, 77, 77)), "RGBA")
add("png", "palette with alphas", png(11, 9, 3, 4, False, bytes([0, 10, 200])), "RGBA")


def picture(width, height, mode):
    image = Image.new(mode, (width, height))
    bands = len(image.getbands())
    waves = [[(random.random(), random.random(), random.random() * 6, random.random() * 50) for _ in range(5)] for _ in range(bands)]

    def value(x, y, c):
        import math
        return int(max(0, min(255, 128 + sum(a * math.sin(fx * x + fy * y + p) for fx, fy, p, a in waves[c]) + random.random() * 12)))

    pixels = [tuple(value(x, y, c) for c in range(bands)) for y in range(height) for x in range(width)]
    image.putdata([p[0] for p in pixels] if bands == 1 else pixels)
    return image


def jpeg(image, **options):
    out = io.BytesIO()
    image.save(out, "jpeg", **options)
    return out.getvalue()


for width, height in ((35, 21), (16, 16), (3, 2), (1, 1)):
    for subsampling in ("4:4:4", "4:2:2", "4:2:0"):
        for progressive in (False, True):
            add("jpeg", f"{width} x {height}, {subsampling}{', progressive' if progressive else ''}",
                jpeg(picture(width, height, "RGB"), subsampling=subsampling, progressive=progressive, quality=85), "RGB")
for progressive in (False, True):
    add("jpeg", f"grey{', progressive' if progressive else ''}", jpeg(picture(19, 13, "L"), progressive=progressive, quality=60), "L")
    for quality in (5, 98):
        add("jpeg", f"quality {quality}{', progressive' if progressive else ''}",
            jpeg(picture(40, 33, "RGB"), progressive=progressive, quality=quality, optimize=True), "RGB")
add("jpeg", "CMYK", jpeg(picture(20, 17, "CMYK"), quality=80), "RGB")
for name, options in (("restart markers", "-restart 2B -sample 2x2"), ("restart markers, progressive", "-restart 1 -progressive"),
                      ("4:4:0", "-sample 1x2"), ("4:1:1", "-sample 4x1"), ("4:1:0", "-sample 4x2"), ("chroma in whole, luma in half", "-sample 1x1,2x2,2x2"),
                      ("unequal samplings", "-sample 2x2,1x2,2x1"), ("RGB", "-rgb"), ("16-bit tables", "-quality 1")):
    ppm = io.BytesIO()
    picture(45, 38, "RGB").save(ppm, "ppm")
    add("jpeg", name, subprocess.run(["cjpeg", *options.split()], input=ppm.getvalue(), stdout=subprocess.PIPE, check=True).stdout, "RGB")
ycck = jpeg(picture(20, 17, "CMYK"), quality=80)
add("jpeg", "YCCK", ycck[:ycck.index(b"Adobe") + 11] + b"\x02" + ycck[ycck.index(b"Adobe") + 12:], "RGB")

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
print(f"{path.name}: {len(cases)} files")
