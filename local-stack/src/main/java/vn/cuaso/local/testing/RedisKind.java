package vn.cuaso.local.testing;

/** What kind of Redis the tests of this JVM run against. */
final class RedisKind {
    private RedisKind() {}

    static boolean isCluster() {
        return "cluster".equals(System.getProperty("cuaso.test.redis"));
    }
}
