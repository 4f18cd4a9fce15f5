# lifeline.sh LOG SIGNAL GRACE COMMAND...: runs the command and prints its process id.
# When our standard input closes, which the kernel does however our starter dies, the command gets SIGNAL,
# and after GRACE tenths of a second SIGKILL. A background command ignores Ctrl-C, so the starter alone decides the order.
log=$1 signal=$2 grace=$3
shift 3
trap '' INT HUP
trap : TERM
exec 3<&0
"$@" </dev/null >>"$log" 2>&1 3<&- &
child=$!
echo "$child"
exec >/dev/null 2>&1
(
  trap '' TERM
  trap 'exit 0' USR1
  read -r _ <&3
  kill -s "$signal" "$child"
  while kill -0 "$child" && [ "$grace" -gt 0 ]; do
    sleep 0.1
    grace=$((grace - 1))
  done
  kill -s KILL "$child"
) &
watcher=$!
exec 3<&-
while :; do
  wait "$child"
  status=$?
  kill -0 "$child" || break
done
kill -s USR1 "$watcher"
wait "$watcher"
exit "$status"
