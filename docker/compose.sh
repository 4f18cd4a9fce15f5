# Sourced: Compose v2 where there is one, else docker-compose.
compose() {
  if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi
}

# state FORMAT SERVICE: what the engine says of the service's container.
state() {
  docker inspect -f "$1" "$(compose ps -a -q "$2")"
}

# Starts the services and returns when they are healthy.
start_healthy() {
  local said service left=150
  said=$(compose up -d "$@" 2>&1) || { echo "$said" >&2 && return 1; }
  for service in "$@"; do
    until [ "$(state '{{.State.Health.Status}}' "$service")" = healthy ]; do
      [ $((left -= 1)) -gt 0 ] || { echo "$service does not become healthy" >&2 && return 1; }
      sleep 2
    done
  done
}
