# A service's image with the AOT cache that was trained in a container of that very image (docker/train). A cache serves only beside
# the very files that it was trained with, their times included: nothing else may be built anew.
ARG IMAGE
FROM $IMAGE
USER root
COPY app.aot /opt/cuaso/app.aot
RUN echo -XX:AOTCache=/opt/cuaso/app.aot >>/opt/cuaso/java.options
USER 10001:10001
