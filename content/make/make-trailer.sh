#!/bin/sh
# Makes a trailer's film, its poster and its text tracks again from its make/film.json and make/scenes/*.svg.
#   content/make/make-trailer.sh SLUG      for instance: content/make/make-trailer.sh qulager
# Needs on Debian: apt-get install ffmpeg espeak-ng librsvg2-bin fonts-noto-core python3
set -eu
tools=$(cd "$(dirname "$0")" && pwd)
here=$tools/../trailers/${1:?usage: make-trailer.sh SLUG}
media=$here/media
FILM=$here/make
export FILM
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$media"
export PYTHONDONTWRITEBYTECODE=1

for tool in ffmpeg ffprobe espeak-ng rsvg-convert python3; do
    command -v "$tool" >/dev/null || { echo "make-trailer.sh: $tool is missing" >&2; exit 1; }
done

name=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1], encoding="utf-8"))["name"])' "$FILM/film.json")

echo 'Voice'
python3 - "$here/make/film.json" > "$work/lines" <<'PY'
import json, sys
film = json.load(open(sys.argv[1], encoding="utf-8"))
voice = film["voice"]
for number, scene in enumerate(film["scenes"]):
    for index, line in enumerate(scene["speech"]):
        print(number, index, voice["name"], voice["speed"], voice["pitch"], voice["gap"], line["kk"], sep="\t")
PY
tab=$(printf '\t')
while IFS="$tab" read -r number index voice speed pitch gap words; do
    base=$work/speech-$number-$index
    espeak-ng -v "$voice" -s "$speed" -p "$pitch" -g "$gap" -w "$base.raw.wav" "$words" </dev/null
    # the silence at the end is cut off; the edges of the machine's voice are rounded
    ffmpeg -v error -nostdin -y -i "$base.raw.wav" -af 'areverse,silenceremove=start_periods=1:start_threshold=-50dB,areverse,highpass=f=110,lowpass=f=6800,equalizer=f=3200:t=q:w=1:g=-3,aecho=0.9:0.6:22|37:0.12|0.08' -ar 44100 "$base.wav"
    ffprobe -v error -show_entries format=duration -of csv=p=0 "$base.wav" > "$base.seconds"
done < "$work/lines"

echo 'Music'
python3 "$tools/music.py" "$work" "$work/music.wav"

echo 'Frames'
python3 "$tools/frames.py" "$work" "$media" "$name"

echo 'Film'
python3 - "$tools" "$work" "$media/$name.mp4" > "$work/join" <<'PY'
import shlex, sys
sys.path.insert(0, sys.argv[1])
from frames import FILM, FADE, FPS, starts
work, target = sys.argv[2:4]
begin, end = starts()
scenes = FILM["scenes"]
command = ["ffmpeg", "-v", "error", "-nostdin", "-y"]
for number in range(len(scenes)):
    command += ["-framerate", str(FPS), "-i", f"{work}/scene-{number}/%04d.png"]
command += ["-i", f"{work}/music.wav"]
steps, last = [], "[0:v]"
for number in range(1, len(scenes)):
    steps.append(f"{last}[{number}:v]xfade=transition=fade:duration={FADE}:offset={begin[number]:.3f}[v{number}]")
    last = f"[v{number}]"
steps.append(f"{last}fade=t=out:st={end - 0.5:.3f}:d=0.5:color=0xf6efe2,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p[video]")
voices = ""
inputs = len(scenes) + 1
for number, scene in enumerate(scenes):
    for index, line in enumerate(scene["speech"]):
        command += ["-i", f"{work}/speech-{number}-{index}.wav"]
        late = round((begin[number] + line["at"]) * 1000)
        steps.append(f"[{inputs}:a]adelay={late}:all=1,volume=1.9,aformat=channel_layouts=stereo[s{inputs}]")
        voices += f"[s{inputs}]"
        inputs += 1
count = voices.count("[") + 1
steps.append(f"[{len(scenes)}:a]{voices}amix=inputs={count}:normalize=0:duration=first,loudnorm=I=-18:TP=-2:LRA=9,aresample=44100[sound]")
command += ["-filter_complex", ";".join(steps), "-map", "[video]", "-map", "[sound]",
            "-c:v", "libx264", "-profile:v", "main", "-level", "3.1", "-preset", "slow", "-tune", "animation", "-crf", "27", "-g", "50",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
            "-c:a", "aac", "-b:a", "96k", "-t", f"{end:.3f}", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
            "-metadata", "title=" + FILM["title"], "-metadata:s:a:0", "language=kaz",
            "-movflags", "+faststart", target]
print(" ".join(shlex.quote(word) for word in command))
PY
sh "$work/join"
ffmpeg -v error -nostdin -y -i "$work/poster.png" -q:v 3 -pix_fmt yuvj420p -map_metadata -1 "$media/$name-poster.jpg"
ls -l "$media"
