# Waits beside the app host, which holds the other end of its input: the input ends when the host does, however that
# happens. Then it ends the processes that the table (a file, $1) still has: lines of pid, start time, signal and name.
trap '' HUP INT TERM
exec > /dev/null 2>&1
cat
left=$(cat "$1")
[ -n "$left" ] || exit 0

echo "$left" | while read -r pid _ signal _; do kill -s "$signal" "$pid"; done
tries=50
while [ $tries -gt 0 ]; do
    alive=
    for pid in $(echo "$left" | cut -d' ' -f1); do kill -0 "$pid" && alive=yes; done
    [ -n "$alive" ] || break
    sleep 0.1
    tries=$((tries - 1))
done
echo "$left" | while read -r pid _; do kill -s KILL "-$pid"; done
