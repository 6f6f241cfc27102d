#!/usr/bin/env python3
"""Draws the frames, the poster and the text tracks of the trailer described in its make/film.json.

Usage: FILM=content/trailers/SLUG/make frames.py WORK MEDIA NAME
Frames go to WORK/SCENE/0001.png, the poster to WORK/poster.png, the tracks to MEDIA/NAME.*.vtt.
A group of a picture is moved by its id; all figures are in units of the picture, 1600 across, and in seconds.
"""
import copy
import json
import math
import multiprocessing
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

HERE = os.environ["FILM"]
SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", SVG)
FILM = json.load(open(os.path.join(HERE, "film.json"), encoding="utf-8"))
FPS, (WIDTH, HEIGHT), FADE = FILM["fps"], FILM["size"], FILM["fade"]
STAGE_W, STAGE_H = 1600, 900
PAPER, INK = "#f6efe2", "#2b2a33"


def starts():
    """When each scene begins, and when the film ends."""
    at, found = 0.0, []
    for scene in FILM["scenes"]:
        found.append(at)
        at += scene["seconds"] - FADE
    return found, at + FADE


def ease(u):
    return u * u * (3 - 2 * u)


def value(keys, name, t, rest, linear):
    """The value of one property at t, between the keys around it; before the first and after the last key it rests."""
    known = [(k["t"], k.get(name, rest)) for k in keys]
    if not known:
        return rest
    if t <= known[0][0]:
        return known[0][1]
    for (t0, a), (t1, b) in zip(known, known[1:]):
        if t <= t1:
            u = (t - t0) / (t1 - t0)
            return a + (b - a) * (u if linear else ease(u))
    return known[-1][1]


def move(group, rule, t):
    keys, linear = rule.get("keys", []), rule.get("linear", False)
    x, y, turn = (value(keys, name, t, 0, linear) for name in ("x", "y", "turn"))
    scale = value(keys, "scale", t, 1, linear)
    if "bounce" in rule:
        height, often = rule["bounce"]
        y -= height * abs(math.sin(math.pi * often * t))
    if "sway" in rule:
        angle, often = rule["sway"]
        turn += angle * math.sin(2 * math.pi * often * t)
    px, py = rule.get("pivot", [0, 0])
    group.set("transform", f"translate({x:.2f} {y:.2f}) {group.get('transform', '')} "
                           f"translate({px} {py}) rotate({turn:.3f}) scale({scale:.4f}) translate({-px} {-py})")
    if any("opacity" in k for k in keys):
        group.set("opacity", f"{value(keys, 'opacity', t, 1, linear):.3f}")


def strip(words, shown, top):
    """The lettering on its strip of paper, fading in."""
    y = 30 if top else 768
    band = ET.Element(f"{{{SVG}}}g", {"opacity": f"{shown:.3f}"})
    edge = (f"M64 {y + 8}L420 {y + 1}L800 {y + 5}L1180 {y}L1538 {y + 6}L1530 {y + 52}L1541 {y + 99}"
            f"L1190 {y + 104}L790 {y + 99}L410 {y + 105}L60 {y + 100}L70 {y + 55}Z")
    ET.SubElement(band, f"{{{SVG}}}path", {"d": edge, "fill": INK, "opacity": "0.22", "transform": "translate(5 7)"})
    ET.SubElement(band, f"{{{SVG}}}path", {"d": edge, "fill": PAPER})
    text = ET.SubElement(band, f"{{{SVG}}}text", {
        "x": "800", "y": str(y + 72), "text-anchor": "middle", "fill": INK,
        "font-family": "Noto Serif", "font-weight": "bold", "font-size": "58"})
    text.text = words
    return band


def compose(picture, camera, bands):
    """One frame: the picture as the camera (x, y, width) sees it, and the lettering over it."""
    x, y, across = camera
    frame = ET.Element(f"{{{SVG}}}svg", {"viewBox": f"0 0 {STAGE_W} {STAGE_H}", "width": str(WIDTH), "height": str(HEIGHT)})
    ET.SubElement(frame, f"{{{SVG}}}rect", {"width": str(STAGE_W), "height": str(STAGE_H), "fill": PAPER})
    k = STAGE_W / across
    seen = ET.SubElement(frame, f"{{{SVG}}}g", {"transform": f"scale({k:.5f}) translate({-x:.3f} {-y:.3f})"})
    seen.extend(list(picture))
    frame.extend(bands)
    return ET.tostring(frame)


def paint(svg, path):
    subprocess.run(["rsvg-convert", "-w", str(WIDTH), "-h", str(HEIGHT), "-o", path], input=svg, check=True)


def load(name):
    root = ET.parse(os.path.join(HERE, "scenes", name)).getroot()
    for title in root.findall(f"{{{SVG}}}title"):
        root.remove(title)
    return root


def draw(job):
    number, index, path = job
    scene = FILM["scenes"][number]
    t = index / FPS
    if number not in draw.pictures:
        draw.pictures = {number: load(scene["picture"])}
    picture = copy.deepcopy(draw.pictures[number])
    groups = {g.get("id"): g for g in picture.iter(f"{{{SVG}}}g") if g.get("id")}
    for rule in scene.get("moves", []):
        move(groups[rule["id"]], rule, t)
    a, b = scene["camera"]
    u = ease(min(1, t / scene.get("camera-until", scene["seconds"])))
    camera = [p + (q - p) * u for p, q in zip(a, b)]
    bands = []
    for i, words in enumerate(scene["words"]):
        following = scene["words"][i + 1]["at"] if i + 1 < len(scene["words"]) else None
        shown = min(1, max(0, (t - words["at"]) / 0.4))
        if following is not None:
            shown = min(shown, max(0, (following - t) / 0.4))
        if shown > 0:
            bands.append(strip(words["text"], shown, scene.get("top", False)))
    paint(compose(picture, camera, bands), path)


draw.pictures = {}


def clock(seconds):
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def track(path, language, kind, cues):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"WEBVTT\nKind: {kind}\nLanguage: {language}\n")
        for start, end, text in sorted(cues):
            out.write(f"\n{clock(start)} --> {clock(end)}\n{text}\n")


def spoken(work, number, index):
    """How long the voice speaks, as make-trailer.sh measured it."""
    with open(os.path.join(work, f"speech-{number}-{index}.seconds"), encoding="ascii") as file:
        return float(file.read())


def tracks(work, media, name):
    begin, end = starts()
    for language in ("kk", "ru", "en"):
        cues = []
        for number, scene in enumerate(FILM["scenes"]):
            speech = scene["speech"]
            for i, line in enumerate(speech):
                start = begin[number] + line["at"]
                said = start + spoken(work, number, i)
                room = begin[number + 1] + 0.5 if number + 1 < len(begin) else end
                if i + 1 < len(speech):
                    room = begin[number] + speech[i + 1]["at"]
                if said > room:
                    sys.exit(f"film.json: scene {number + 1}, speech {i + 1}: {said - room:.2f} s too long")
                text = line[language]
                sound = scene.get("sounds", {})
                shut = min(said + 0.7, room - 0.05)
                if i == 0 and "at" in sound:
                    heard = begin[number] + sound["at"]
                    shut = min(shut, heard)
                    cues.append((heard, room - 0.05, sound[language]))
                elif i == 0 and sound:
                    text = sound[language] + "\n" + text
                cues.append((start, shut, text))
        track(os.path.join(media, f"{name}.{language}.vtt"), language, "captions", cues)
    marks = [(begin[i], scene["chapter"]) for i, scene in enumerate(FILM["scenes"]) if "chapter" in scene]
    track(os.path.join(media, f"{name}.kk.chapters.vtt"), "kk", "chapters",
          [(start, marks[i + 1][0] if i + 1 < len(marks) else end, title) for i, (start, title) in enumerate(marks)])
    track(os.path.join(media, f"{name}.kk.desc.vtt"), "kk", "descriptions",
          [(begin[i], begin[i + 1] if i + 1 < len(begin) else end, scene["description"])
           for i, scene in enumerate(FILM["scenes"])])


def main():
    work, media, name = sys.argv[1:4]
    tracks(work, media, name)
    poster = FILM["poster"]
    paint(compose(load(poster["scene"]), poster["camera"], [strip(poster["words"], 1, False)]), os.path.join(work, "poster.png"))
    jobs = []
    for number, scene in enumerate(FILM["scenes"]):
        folder = os.path.join(work, f"scene-{number}")
        os.makedirs(folder, exist_ok=True)
        jobs += [(number, i, os.path.join(folder, f"{i + 1:04}.png")) for i in range(round(scene["seconds"] * FPS))]
    with multiprocessing.Pool() as pool:
        for done, _ in enumerate(pool.imap_unordered(draw, jobs, chunksize=8), 1):
            if done % 100 == 0 or done == len(jobs):
                print(f"  {done} / {len(jobs)}", flush=True)


if __name__ == "__main__":
    main()
