"""A dombra for this library's films and recordings: a plucked string (Karplus and Strong, 1983) and a few other sounds.

The tunes are our own. They are written as "note length | note length …", the length in eighths; "." is a rest.
"""
import array
import math
import random
import sys
import wave

RATE = 44100
STEPS = {"C": -9, "D": -7, "E": -5, "F": -4, "G": -2, "A": 0, "B": 1}    # B is B flat: the tunes stand in D minor
noise = random.Random(1924)


def pitch(name):
    return 440 * 2 ** ((STEPS[name[0]] + 12 * (int(name[1:]) - 4)) / 12)


class Tape:
    """Two channels of sound; what is played in one place is added to what is there."""

    def __init__(self, seconds):
        self.seconds = seconds
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


def play(tape, at, tune, eighth=0.3, loud=0.5, drone="D3", up=0, strum=False, until=None, swell=0.0):
    """Plays a tune and returns when it ended. With strum the drone is struck again on each eighth of a long note, as in a küy; swell makes it louder to its end."""
    until = tape.seconds if until is None else until
    parts = tune.replace("|", " ").split()
    whole = sum(int(b) for b in parts[1::2]) or 1
    gone = 0
    for name, beats in zip(parts[::2], parts[1::2]):
        beats = int(beats)
        if at >= until:
            return at
        hard = loud * (1 + swell * gone / whole)
        if name != ".":
            name = name[0] + str(int(name[1:]) + up)
            pluck(tape, at, name, hard, 1.3 if eighth > 0.15 else 0.7, drone)
            if strum:
                for k in range(1, beats):
                    if at + k * eighth < until:
                        pluck(tape, at + k * eighth, name, hard * 0.55, 0.5, drone)
        at += beats * eighth
        gone += beats
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


def hooves(tape, start, end, step=0.345, loud=1.0):
    """A gallop from start to end: three beats a step, growing in the first three steps."""
    number = 0
    while start + number * step < end:
        swell = min(1, number / 3) * loud
        for t, hard in ((0, 0.5), (0.29, 0.38), (0.58, 0.44)):
            hoof(tape, start + number * step + t * step, hard * swell, 0.2 * math.sin(number))
        number += 1


def crickets(tape, start, end):
    at = start
    while at < end - 0.4:
        edge = min(1, (at - start) / 1.2, (end - at) / 1.2)
        for k in range(3):
            tape.add(at + k * 0.055, tone(4300, 0.035, lambda t: math.sin(math.pi * t / 0.035)), 0.022 * max(0, edge), 0.5)
        at += 0.62


def wind(tape, start, end, loud=0.3):
    """Wind over the steppe: noise through a low pass that opens and closes slowly."""
    low = deep = 0.0
    size = int((end - start) * RATE)
    sound = []
    for i in range(size):
        t = i / RATE
        gust = 0.5 + 0.5 * math.sin(0.9 * t) * math.sin(0.37 * t + 1)
        low += (0.015 + 0.05 * gust) * (noise.uniform(-1, 1) - low)
        deep += 0.01 * (low - deep)
        sound.append((low - deep) * (0.4 + gust) * min(1, t / 1.5, (size - i) / (1.5 * RATE)))
    tape.add(start, sound, loud)


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


def hush(seconds, spoken, quiet=0.22):
    """How loud the music is at each hundredth of a second: 1, or less under the voice. spoken: (start, end) of each line."""
    level = [1.0] * int((seconds + 1) * 100)
    for start, end in spoken:
        for k in range(max(0, int((start - 0.4) * 100)), min(len(level), int((end + 0.4) * 100) + 1)):
            far = max(start - k / 100, k / 100 - end, 0)
            level[k] = min(level[k], quiet + (1 - quiet) * min(1, far / 0.35))
    return level


# What a film.json or sound.json may ask for by name.
SOUNDS = {"bell": bell, "croak": croak, "hooves": hooves, "crickets": crickets, "wind": wind}


def perform(tape, music, begin=None):
    """Plays what a score says. Each entry has a time (at, within scene where scenes begin at begin) and either a tune or the name of a sound."""
    for entry in music:
        entry = dict(entry)
        at = (begin[entry.pop("scene")] if begin and "scene" in entry else 0) + entry.pop("at", 0)
        sound = entry.pop("sound", None)
        if sound is None:
            if "seconds" in entry:
                entry["until"] = at + entry.pop("seconds")
            play(tape, at, **entry)
        elif "seconds" in entry:
            SOUNDS[sound](tape, at, at + entry.pop("seconds"), **entry)
        else:
            SOUNDS[sound](tape, at, **entry)


def write(tape, target, level):
    """Writes the tape as 16 bit stereo, through the body and under the level."""
    left, right = body(tape.left), body(tape.right)
    size = int(tape.seconds * RATE)
    loudest = max(max(map(abs, left[:size])), max(map(abs, right[:size])), 1e-9)
    out = array.array("h")
    for i in range(size):
        fade = min(1, (size - i) / (0.9 * RATE)) * level[i * 100 // RATE]
        for channel in (left, right):
            out.append(int(32767 * 0.8 * math.tanh(1.6 * channel[i] / loudest) * fade))
    if sys.byteorder == "big":
        out.byteswap()
    with wave.open(target, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(out.tobytes())
