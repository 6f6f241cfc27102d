#!/usr/bin/env python3
"""Plays the music and the sounds of the trailer: a plucked string (Karplus and Strong, 1983), tuned like a dombra.

Usage: music.py WORK OUT.wav
The tune is our own. It grows quieter where the voice speaks, by the lengths in WORK/speech-*.seconds.
"""
import array
import math
import os
import random
import sys
import wave

from frames import FILM, starts, spoken

RATE = 44100
BEGIN, END = starts()
STEPS = {"C": -9, "D": -7, "E": -5, "F": -4, "G": -2, "A": 0, "B": 1}    # B is B flat: the tune stands in D minor
noise = random.Random(1924)

# Bars of six eighths, "note length"; "." is a rest. Two halves of one tune.
OPENING = "A4 3 A4 1 G4 1 F4 1 | G4 2 A4 1 D5 3 | C5 3 A4 1 G4 1 F4 1 | G4 1 F4 1 E4 1 D4 3"
ANSWER = "F4 2 G4 1 A4 2 C5 1 | D5 2 C5 1 A4 3 | G4 2 A4 1 F4 2 E4 1 | D4 3 D4 3"


def pitch(name):
    return 440 * 2 ** ((STEPS[name[0]] + 12 * (int(name[1:]) - 4)) / 12)


class Tape:
    """Two channels of sound; what is played in one place is added to what is there."""

    def __init__(self, seconds):
        size = int((seconds + 1) * RATE)
        self.left, self.right = array.array("d", bytes(8 * size)), array.array("d", bytes(8 * size))

    def add(self, at, samples, loud, side=0.0):
        first = int(at * RATE)
        l, r = loud * (1 - max(0, side)), loud * (1 + min(0, side))
        for i, s in enumerate(samples):
            k = first + i
            if 0 <= k < len(self.left):
                self.left[k] += s * l
                self.right[k] += s * r


def string(frequency, seconds, bright=0.5, strings={}):
    """A gut string: a burst of soft noise that runs round a delay line and loses its edge at each turn."""
    key = (round(frequency, 2), seconds, bright)
    if key in strings:
        return strings[key]
    period = RATE / frequency
    length = int(period - 0.5)
    tune = period - 0.5 - length
    tune = (1 - tune) / (1 + tune)
    line, last = [], 0.0
    for _ in range(length):
        last = last * (1 - bright) + noise.uniform(-1, 1) * bright
        line.append(last)
    pick = max(1, int(length * 0.18))
    line = [line[i] - 0.7 * line[i - pick] for i in range(length)]
    loss = 0.5 ** (1 / (frequency * 0.42))
    out, before, x1, y1 = [], 0.0, 0.0, 0.0
    total = int(seconds * RATE)
    for i in range(total):
        s = line[i % length]
        low = loss * (0.5 * s + 0.5 * before)
        before = s
        y = tune * low + x1 - tune * y1
        x1, y1 = low, y
        line[i % length] = y
        out.append(s * (1 if total - i > 2000 else (total - i) / 2000))
    strings[key] = out
    return out


def pluck(tape, at, name, loud=0.5, seconds=1.1, drone=None, side=0.0, bright=0.45):
    if drone:
        tape.add(at, string(pitch(drone), seconds, 0.35), loud * 0.55, side - 0.15)
        at += 0.014
    tape.add(at, string(pitch(name), seconds, bright), loud, side + 0.1)


def play(tape, at, tune, eighth, loud=0.5, drone="D3", up=0, strum=False, until=END):
    """Plays a tune; with strum the drone is struck again on each eighth of a long note, as in a küy."""
    parts = tune.replace("|", " ").split()
    for name, beats in zip(parts[::2], parts[1::2]):
        beats = int(beats)
        if at >= until:
            return at
        if name != ".":
            name = name[0] + str(int(name[1:]) + up)
            pluck(tape, at, name, loud, 1.3 if eighth > 0.15 else 0.7, drone)
            if strum:
                for k in range(1, beats):
                    if at + k * eighth < until:
                        pluck(tape, at + k * eighth, name, loud * 0.55, 0.5, drone)
        at += beats * eighth
    return at


def tone(frequency, seconds, shape):
    return [shape(i / RATE) * math.sin(2 * math.pi * frequency * i / RATE) for i in range(int(seconds * RATE))]


def bell(tape, at):
    for k in range(5):
        for ratio, part in ((1, 1), (2.76, 0.5), (5.4, 0.25)):
            tape.add(at + k * 0.17, tone(1180 * ratio, 0.6, lambda t: math.exp(-9 * t)), 0.05 * part, 0.3)


def croak(tape, at):
    for k, (f, long) in enumerate(((150, 0.16), (120, 0.3))):
        sound = [math.sin(2 * math.pi * f * i / RATE) ** 3 * (0.5 + 0.5 * math.sin(2 * math.pi * 38 * i / RATE))
                 * math.sin(math.pi * i / (long * RATE)) for i in range(int(long * RATE))]
        tape.add(at + k * 0.22, sound, 0.5, 0.15)
        tape.add(at + k * 0.22, tone(f * 5, long, lambda t: 0.5 * math.sin(math.pi * t / long) * (0.5 + 0.5 * math.sin(2 * math.pi * 38 * t))), 0.22, 0.15)


def hoof(tape, at, loud, side):
    sound, low = [], 0.0
    for i in range(int(0.09 * RATE)):
        low += 0.09 * (noise.uniform(-1, 1) - low)
        sound.append(low * math.exp(-45 * i / RATE) * 4)
    tape.add(at, sound, loud, side)


def crickets(tape, start, end):
    at = start
    while at < end - 0.4:
        edge = min(1, (at - start) / 1.2, (end - at) / 1.2)
        for k in range(3):
            tape.add(at + k * 0.055, tone(4300, 0.035, lambda t: math.sin(math.pi * t / 0.035)), 0.022 * max(0, edge), 0.5)
        at += 0.62


def perform(tape):
    village, boy, school, frog, ride, blame, night, days, two, book = BEGIN
    play(tape, village + 0.25, OPENING, 0.325, 0.5)
    at = play(tape, school + 0.3, ANSWER, 0.205, 0.5, strum=True)
    pluck(tape, at, "D4", 0.4, 1.0, "D3")
    bell(tape, school + 0.25)
    for t, name in ((0.5, "D3"), (0.95, "F3"), (1.4, "E3"), (1.85, "G3"), (2.3, "F3")):
        pluck(tape, frog + t, name, 0.45, 0.5)
    croak(tape, frog + 3.95)
    for k, name in enumerate("D4 F4 G4 A4 C5 D5 F5".split()):
        pluck(tape, frog + 2.62 + k * 0.055, name, 0.3, 0.4)
    for t, name in ((4.4, "D5"), (4.56, "C5"), (4.72, "A4")):
        pluck(tape, frog + t, name, 0.36, 0.5)
    play(tape, ride + 0.35, ANSWER + " | " + OPENING, 0.115, 0.46, strum=True, until=blame + 0.25)
    step = 0
    while ride + 0.2 + step * 0.345 < blame + 0.2:
        swell = min(1, step / 3)
        for t, loud in ((0, 0.5), (0.1, 0.38), (0.2, 0.44)):
            hoof(tape, ride + 0.2 + step * 0.345 + t, loud * swell, 0.2 * math.sin(step))
        step += 1
    for k, name in enumerate("A4 G4 F4 E4 D4 A3".split()):
        pluck(tape, blame + 0.75 + k * 0.3, name, 0.5, 0.9, "D3" if k % 2 else None)
    pluck(tape, blame + 2.95, "D3", 0.5, 1.6, "A3")
    play(tape, night + 0.5, "A4 3 A4 1 G4 1 F4 1 | G4 2 A4 1 D5 3 | A4 6", 0.37, 0.36, None, 0)
    crickets(tape, night + 0.3, days + 0.4)
    for k, name in enumerate("D4 A4 F4 A4 E4 B4 G4 B4 F4 C5 A4 C5".split()):
        pluck(tape, days + 0.4 + k * 0.375, name, 0.4, 0.7, "D3" if k % 4 == 0 else None, 0.25 if k % 2 else -0.25)
    play(tape, two + 0.3, "F4 2 G4 1 A4 2 G4 1 | B4 3 . 1 | A4 4", 0.25, 0.42, None)
    at = play(tape, book + 0.3, ANSWER + " | " + OPENING, 0.18, 0.5, strum=True)
    for k in range(3):
        for i, name in enumerate(("D3", "A3", "D4", "A4")):
            if at + k * 0.16 < END - 0.5:
                pluck(tape, at + k * 0.16 + i * 0.018, name, 0.36, 1.4)


def body(samples):
    """The wooden body: three broad resonances on top of the plain string."""
    out = array.array("d", samples)
    for frequency, sharp, share in ((190, 3, 0.5), (410, 4, 0.4), (930, 4, 0.22)):
        w = 2 * math.pi * frequency / RATE
        alpha = math.sin(w) / (2 * sharp)
        b, a1, a2 = alpha / (1 + alpha), -2 * math.cos(w) / (1 + alpha), (1 - alpha) / (1 + alpha)
        x1 = x2 = y1 = y2 = 0.0
        for i, x in enumerate(samples):
            y = b * (x - x2) - a1 * y1 - a2 * y2
            x2, x1, y2, y1 = x1, x, y1, y
            out[i] += share * 2 * y
    return out


def hush(work):
    """How loud the music is at each hundredth of a second: 1, or less under the voice."""
    level = [1.0] * int((END + 1) * 100)
    for number, scene in enumerate(FILM["scenes"]):
        for i, line in enumerate(scene["speech"]):
            start = BEGIN[number] + line["at"]
            end = start + spoken(work, number, i)
            for k in range(len(level)):
                far = max(start - k / 100, k / 100 - end, 0)
                level[k] = min(level[k], 0.22 + 0.78 * min(1, far / 0.35))
    return level


def main():
    work, target = sys.argv[1:3]
    tape = Tape(END)
    perform(tape)
    left, right, level = body(tape.left), body(tape.right), hush(work)
    size = int(END * RATE)
    loudest = max(max(map(abs, left[:size])), max(map(abs, right[:size])))
    out = array.array("h")
    for i in range(size):
        fade = min(1, (size - i) / (0.9 * RATE)) * level[i * 100 // RATE]
        for channel in (left, right):
            out.append(int(32767 * 0.8 * math.tanh(1.6 * channel[i] / loudest) * fade))
    with wave.open(target, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(out.tobytes() if sys.byteorder == "little" else (out.byteswap() or out.tobytes()))


if __name__ == "__main__":
    main()
