package org.willowbark.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncryptionTest {
  private static final String PASSWORD = "of this test alone";

  @TempDir private Path temp;

  @Test
  void doesNotTrustACertificateThatNobodyVouchesFor() throws Exception {
    var encrypted = HttpsServer.create();
    encrypted.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    try (var server = new TestSite(encrypted)) {
      server.sitemap("/gout");
      var url = server.url("/sitemap.xml").replace("http:", "https:");

      var report =
          SiteRefresh.run(
              LocalSites.of(Site.Kind.SITEMAP, url),
              temp.resolve("mirror"),
              new SiteRefresh.Options("Willowbark/test", false),
              SiteProgress.NONE);

      assertThat(report.problems()).first().asString().contains("its encryption can't be trusted");
      assertThat(server.requests()).isEmpty();
    }
  }

  private SSLContext selfSigned() throws Exception {
    var file = temp.resolve("keys.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).as(new String(made.getInputStream().readAllBytes(), UTF_8)).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
