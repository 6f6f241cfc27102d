#!/usr/bin/env python3
"""Makes the recording of an exhibition again from its make/sound.json: machine's voice (eSpeak NG) and our own dombra.

Usage: make-sound.py EXHIBITION      for instance: make-sound.py sejfullin-130
Needs on Debian: apt-get install ffmpeg espeak-ng python3. Writes media/FILE.mp3 beside the exhibition's text.
"""
import json
import os
import subprocess
import sys
import tempfile
import wave

sys.dont_write_bytecode = True
import dombra

HERE = os.path.dirname(os.path.abspath(__file__))
# The edges of the machine's voice are rounded, the silence at its end is cut off.
VOICE = ("areverse,silenceremove=start_periods=1:start_threshold=-50dB,areverse,highpass=f=110,lowpass=f=6800,"
         "equalizer=f=3200:t=q:w=1:g=-3,aecho=0.9:0.6:22|37:0.12|0.08")


def run(*command):
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def speak(score, work):
    """Speaks the lines one after another; gives (file, start, end) of each."""
    voice, at, spoken = score.get("voice", {}), 0.0, []
    for number, line in enumerate(score.get("speech", [])):
        raw, said = os.path.join(work, f"{number}.raw.wav"), os.path.join(work, f"{number}.wav")
        run("espeak-ng", "-v", voice.get("name", "kk"), "-s", str(voice.get("speed", 140)), "-p", str(voice.get("pitch", 42)),
            "-g", str(voice.get("gap", 3)), "-w", raw, line["kk"])
        run("ffmpeg", "-v", "error", "-y", "-i", raw, "-af", VOICE, "-ar", str(dombra.RATE), said)
        with wave.open(said) as file:
            long = file.getnframes() / file.getframerate()
        at += line.get("pause", 0.8)
        spoken.append((said, at, at + long))
        at += long
    return spoken


def main():
    folder = os.path.join(HERE, "..", "exhibitions", sys.argv[1])
    with open(os.path.join(folder, "make", "sound.json"), encoding="utf-8") as file:
        score = json.load(file)
    with tempfile.TemporaryDirectory() as work:
        spoken = speak(score, work)
        seconds = score.get("seconds") or spoken[-1][2] + score.get("after", 4)
        tape = dombra.Tape(seconds)
        dombra.perform(tape, score["music"])
        music = os.path.join(work, "music.wav")
        dombra.write(tape, music, dombra.hush(seconds, [(start, end) for _, start, end in spoken], score.get("quiet", 0.22)))
        command = ["ffmpeg", "-v", "error", "-y", "-i", music]
        steps, names = [], "[0:a]"
        for number, (said, start, _) in enumerate(spoken, 1):
            command += ["-i", said]
            steps.append(f"[{number}:a]adelay={round(start * 1000)}:all=1,volume=1.9,aformat=channel_layouts=stereo[s{number}]")
            names += f"[s{number}]"
        steps.append(f"{names}amix=inputs={len(spoken) + 1}:normalize=0:duration=first,loudnorm=I=-18:TP=-2:LRA=9,aresample=44100[sound]")
        os.makedirs(os.path.join(folder, "media"), exist_ok=True)
        target = os.path.join(folder, "media", score["file"] + ".mp3")
        run(*command, "-filter_complex", ";".join(steps), "-map", "[sound]", "-c:a", "libmp3lame", "-b:a", "80k", "-map_metadata", "-1",
            "-fflags", "+bitexact", "-flags:a", "+bitexact", "-metadata", "title=" + score["title"], "-metadata", "language=kaz", target)
        print(f"{target}: {seconds:.1f} s, {os.path.getsize(target) // 1024} KB")


if __name__ == "__main__":
    main()
