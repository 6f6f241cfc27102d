#!/usr/bin/env python3
"""Plays the music and the sounds of a trailer: the list "music" of its film.json, and its make/music.py where it has one.

Usage: FILM=content/trailers/SLUG/make music.py WORK OUT.wav
The music grows quieter where the voice speaks, by the lengths in WORK/speech-*.seconds.
"""
import importlib.util
import os
import sys

import dombra
from frames import FILM, HERE, spoken, starts


def main():
    work, target = sys.argv[1:3]
    begin, end = starts()
    tape = dombra.Tape(end)
    dombra.perform(tape, FILM.get("music", []), begin)
    own = os.path.join(HERE, "music.py")
    if os.path.exists(own):
        spec = importlib.util.spec_from_file_location("own_music", own)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.perform(tape, begin, end)
    said = [(begin[number] + line["at"], begin[number] + line["at"] + spoken(work, number, i))
            for number, scene in enumerate(FILM["scenes"]) for i, line in enumerate(scene["speech"])]
    dombra.write(tape, target, dombra.hush(end, said))


if __name__ == "__main__":
    main()
