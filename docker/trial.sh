# Sourced by docker/train and docker/measure: a trial of its own name, port, network and secrets, which goes with its volumes at the end.
services="auth-service otp-service qr-session-service stats-service portal-gateway"
# The demo person of docker/SignIns.java signs in more often than a citizen does.
limits='{CUASO_OTP_LIMITS_PHONE: "100000/10m", CUASO_OTP_LIMITS_ACCOUNT: "100000/10m", CUASO_OTP_LIMITS_ADDRESS: "100000/10m", CUASO_OTP_LIMITS_GLOBAL: "100000/1m", CUASO_AUTH_THROTTLE_FREE_ATTEMPTS: "100000", CUASO_AUTH_THROTTLE_ADDRESS_ATTEMPTS: "100000", CUASO_AUTH_THROTTLE_FLOWS: "100000"}'

. docker/compose.sh

# trial NAME PORT OVERLAY: how it is called, where browsers reach it, and what is laid over docker-compose.yml.
trial() {
  export COMPOSE_PROJECT_NAME=$1 COMPOSE_FILE=docker-compose.yml:$3
  export CUASO_PORT=$2 CUASO_NETWORK=10.238.98 CUASO_SECRETS=$work/secrets
  trap 'compose down -v -t 5 >/dev/null 2>&1 || true' EXIT
  docker/make-secrets "$CUASO_SECRETS" 2>/dev/null
}

# Returns when everything is ready and the demo people are in, who come behind auth-service.
start_trial() {
  compose up -d >"$work/up.log" 2>&1 || { tail -n 20 "$work/up.log" >&2 && compose logs --tail=20 >&2 && exit 1; }
  local left=300
  until [ "$(state '{{.State.Status}}' demo-accounts)" = exited ] && [ "$(state '{{.State.Health.Status}}' portal-gateway)" = healthy ]; do
    [ $((left -= 1)) -gt 0 ] || { echo "The trial does not become ready:" >&2 && compose ps >&2 && exit 1; }
    sleep 2
  done
}

sign_in() {
  "$JAVA_HOME/bin/java" -Djdk.net.hosts.file=.mvn/hosts docker/SignIns.java "$CUASO_PORT" "$1"
}
