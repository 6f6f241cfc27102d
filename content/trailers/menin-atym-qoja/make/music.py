"""The music and the sounds of this trailer, beyond what film.json can say. Played by content/make/music.py."""
import math

from dombra import bell, crickets, croak, hoof, play, pluck

# Bars of six eighths, "note length"; "." is a rest. Two halves of one tune.
OPENING = "A4 3 A4 1 G4 1 F4 1 | G4 2 A4 1 D5 3 | C5 3 A4 1 G4 1 F4 1 | G4 1 F4 1 E4 1 D4 3"
ANSWER = "F4 2 G4 1 A4 2 C5 1 | D5 2 C5 1 A4 3 | G4 2 A4 1 F4 2 E4 1 | D4 3 D4 3"


def perform(tape, begin, end):
    village, boy, school, frog, ride, blame, night, days, two, book = begin
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
            if at + k * 0.16 < end - 0.5:
                pluck(tape, at + k * 0.16 + i * 0.018, name, 0.36, 1.4)
