# The image of any of the five services; the context is the module's target folder, packaged before as docker/images does it:
#   docker build -f docker/service.Dockerfile --build-arg SERVICE=otp-service --build-arg MANAGEMENT_PORT=9082 otp-service/target
# Nothing is compiled here, so no package mirror is needed.
#
# Contract (docs/containers.md): runs as 10001:10001 with a read-only root file system and a writable /tmp; reads configuration from
# /etc/cuaso/*.properties, /run/secrets/service.properties and the environment.
ARG JAVA=cuaso/java:25

# --- Laid out apart: what changes seldom comes first, so that a new version is a small layer -------------------------------
FROM $JAVA AS application
COPY image-app /application
COPY sbom.cyclonedx.json /application/sbom.cyclonedx.json
RUN mkdir /cuaso /cuaso/application \
 && mv /application/lib /cuaso/lib \
 && mv /application/quarkus-run.jar /application/quarkus /application/app /application/sbom.cyclonedx.json /cuaso/application/ \
 && chmod -R a+rX,go-w /cuaso

FROM $JAVA AS service
ARG SERVICE
ARG MANAGEMENT_PORT
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
ARG CREATED=unknown
LABEL org.opencontainers.image.title="Cửa Số: ${SERVICE}" \
      org.opencontainers.image.description="Electronic-identity sign-in for a Vietnamese public-service portal" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      vn.cuaso.sbom="/opt/cuaso/sbom.cyclonedx.json"
WORKDIR /opt/cuaso
COPY --from=application /cuaso/lib /opt/cuaso/lib
COPY --from=application /cuaso/application /opt/cuaso
ENV CUASO_MANAGEMENT_PORT=${MANAGEMENT_PORT} \
    SMALLRYE_CONFIG_LOCATIONS=/etc/cuaso,/run/secrets/service.properties \
    MALLOC_ARENA_MAX=2
# Memory follows the container's limit. One thread collects garbage: the heaps are small, and the pauses with them. Objects have compact
# headers (JEP 519), and what malloc keeps for nobody goes back every ten seconds: both together a tenth of what rests. An image with an
# AOT cache (docker/cached.Dockerfile) adds its line; all others have to be those that the cache was trained with. A name that stands for
# several instances is asked for again soon, so that one that has gone is forgotten (ADR 0016).
RUN mkdir -p /etc/cuaso \
 && printf '%s\n' -XX:+UseSerialGC -XX:InitialRAMPercentage=5 -XX:MaxRAMPercentage=40 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 \
    -Dsun.net.inetaddr.ttl=5 -Xss512k -XX:+UseCompactObjectHeaders -XX:+UnlockExperimentalVMOptions -XX:TrimNativeHeapInterval=10000 \
    -XX:ReservedCodeCacheSize=64m -XX:+ExitOnOutOfMemoryError -XX:+ErrorFileToStderr -XX:-UsePerfData >java.options
USER 10001:10001
# Asks the management port whether the service is ready. bash opens the connection itself: there is no curl to keep up to date.
HEALTHCHECK --interval=10s --timeout=10s --start-period=300s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$CUASO_MANAGEMENT_PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "@/opt/cuaso/java.options", "-jar", "/opt/cuaso/quarkus-run.jar"]
