#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# pictures.sh [BUILD]: draws every screen of the kiosk in three themes and in Arabic, and the page of the design system,
# and puts them on a sheet each: docs/images/screens-*.jpg. Needs ffmpeg and cubby-gallery, which it builds.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
build=${1:-build/dev}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --build "$build" --target cubby-gallery >/dev/null
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
quiet=(-loglevel error -nostdin -y)

# sheet NAME PICTURE…: seven in a row, each a quarter of its size.
sheet() {
    local name=$1 i=0 picture
    shift
    mkdir "$folder/sheet"
    for picture in "$@"; do
        ln -s "$picture" "$folder/sheet/$(printf '%03d' "$i").png"
        i=$((i + 1))
    done
    ffmpeg "${quiet[@]}" -framerate 1 -i "$folder/sheet/%03d.png" -frames:v 1 -q:v 7 \
        -vf "scale=264:-1:flags=lanczos,tile=7x$(((i + 6) / 7)):padding=8:margin=8:color=0x808080" "docs/images/$name.jpg"
    rm -r "$folder/sheet"
}

for look in day night contrast; do
    "$build/bin/cubby-gallery" "$folder/$look" "portrait-$look" 2>/dev/null
    sheet "screens-$look" "$folder/$look"/*.png
done
"$build/bin/cubby-gallery" --language ar "$folder/arabic" portrait-day 2>/dev/null
sheet screens-arabic "$folder"/arabic/*.png
"$build/bin/cubby-gallery" "$folder/design" design-day 2>/dev/null
ffmpeg "${quiet[@]}" -i "$folder/design/design-day.png" -q:v 4 -vf 'scale=640:-1:flags=lanczos' docs/images/design-system.jpg
ls -s docs/images
