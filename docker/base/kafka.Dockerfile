# A Kafka broker's jars, and the classes of local-stack that make topics and access rules. docker/kafka/start starts it.
ARG JAVA=cuaso/java:25
FROM $JAVA
COPY libs /opt/kafka/libs
COPY classes /opt/kafka/classes
RUN mkdir -p /var/lib/kafka && chown 1000:1000 /var/lib/kafka && chmod 0700 /var/lib/kafka
USER 1000:1000
