// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/program.h"

#include "app/logging.h"

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

constexpr auto kPassphrase = "A file whose first line is the passphrase, of 12 characters at least; empty: standard "
                             "input's first line.";

std::vector<Setting> settings()
{
    std::vector<Setting> all{
        Setting::path("database/path", "centre.db", "The SQLite file in which the centre keeps everything.").required(),
        Setting::text("database/url", "",
                      "A PostgreSQL database instead: postgresql://user:password@host:port/name, or "
                      "postgresql:///name?host=FOLDER for a local socket. Without a password libpq's password file is "
                      "read."),
        Setting::boolean(
            "database/migrate", true,
            "Whether `cubby-server serve` brings an older schema up to date; otherwise it refuses to start "
            "until `cubby-server migrate` has done so."),
        Setting::choice(
            "only", "all",
            {QStringLiteral("all"), QStringLiteral("http"), QStringLiteral("link"), QStringLiteral("notification")},
            "Does one part of the work: others must do the rest on the same database."),
        Setting::path("secrets/folder", "secrets",
                      "The folder with the centre's keys and passwords, made by `cubby-server provision`.")
            .required(),
        Setting::text("http/address", "127.0.0.1", "The IP address on which the HTTP API listens.").required(),
        Setting::integer("http/port", 8080, {0, 65535}, "Its port; 0 takes any free one and prints it."),
        Setting::path("http/certificate", "",
                      "The certificate of the HTTP API with its chain (PEM), read again when it changes. Without one "
                      "there is no TLS."),
        Setting::path("http/key", "", "The key of that certificate (PEM)."),
        Setting::text("http/proxies", "",
                      "The IP addresses of proxies before it, with blanks between: what they say in X-Forwarded-For is "
                      "believed."),
        Setting::integer("http/workers", 4, {1, 64}, "How many requests are worked on at once."),
        Setting::text(
            "operations/address", "127.0.0.1",
            "The IP address for those who watch over this process: /metrics for Prometheus, /healthz, /readyz. "
            "Whoever reaches it may read them.")
            .required(),
        Setting::integer("operations/port", 0, {0, 65535}, "Its port; 0 takes any free one and prints it."),
        Setting::text("mqtt/host", "127.0.0.1", "The MQTT broker.").required(),
        Setting::integer("mqtt/port", 1883, {1, 65535}, "Its port."),
        Setting::path("mqtt/ca-file", "",
                      "Certificates that the broker's own must be signed by (PEM). Without them there is no TLS."),
        Setting::path("mqtt/certificate", "", "This server's certificate for the broker (PEM)."),
        Setting::path("mqtt/key", "", "The key of that certificate (PEM)."),
        Setting::text("mqtt/public-host", "", "The broker as kiosks reach it; empty: mqtt/host."),
        Setting::integer("mqtt/public-port", 0, {0, 65535}, "Its port there; 0: mqtt/port."),
        Setting::path("mqtt/crl-file", "",
                      "Where the list of withdrawn certificates is written, for the broker to read; empty: nowhere."),
        Setting::path("mqtt/access-file", "broker-access.json",
                      "The file of mosquitto's dynamic-security plugin, written by `cubby-server provision`."),
        Setting::text("smtp/host", "127.0.0.1", "The mail server that takes the centre's mail.").required(),
        Setting::integer("smtp/port", 25, {1, 65535}, "Its port."),
        Setting::choice("smtp/security", "starttls",
                        {QStringLiteral("none"), QStringLiteral("starttls"), QStringLiteral("tls")},
                        "How the connection to it is secured: none only for a server on this machine."),
        Setting::text("smtp/user", "", "The user to sign in with; empty: without signing in."),
        Setting::text("smtp/password", "", "The password of that user."),
        Setting::path("smtp/ca-file", "", "Certificates to trust instead of the system's (PEM)."),
        Setting::text("mail/from", "parcels@localhost", "The address that mails to customers come from.")
            .matching("[^@\\s]+@[^@\\s]+", "an e-mail address")
            .required(),
        Setting::text("mail/from-name", "Cubby", "The name beside that address."),
        Setting::text("mail/support", "", "The address that alerts are sent to; empty: to nobody.")
            .matching("[^@\\s]+@[^@\\s]+", "an e-mail address"),
        Setting::text("http/public-url", "",
                      "Where the HTTP port is reached from outside, for links in messages; empty: there are none.")
            .matching("https?://[^\\s]*[^\\s/]", "an http or https address without a slash at its end"),
        Setting::integer("http/requests-per-minute", 600, {0, 1'000'000},
                         "How often each client of the API may ask; 0 is without limit."),
        Setting::text("identity/issuer", "",
                      "An identity provider outside whose access tokens members of staff may bring, as it stands in "
                      "its tokens; empty: there is none."),
        Setting::text("identity/audience", "cubby", "For whom those tokens must be."),
        Setting::path("identity/keys-file", "", "The provider's published keys, a JWK Set."),
        Setting::text("identity/login-claim", "preferred_username",
                      "Which of their claims is the name of a member of staff."),
        Setting::integer("notification/workers", 2, {1, 32}, "How many messages are sent at once, on each channel."),
        Setting::text("notification/quiet-from", "22:00",
                      "From when on no telephone is made to ring, by the customer's clock or else the bank's. Mail "
                      "does not wait.")
            .matching("([01][0-9]|2[0-3]):[0-5][0-9]", "a time of the day, such as 22:00")
            .required(),
        Setting::text("notification/quiet-to", "08:00", "Until when; the same time as the other means: never quiet.")
            .matching("([01][0-9]|2[0-3]):[0-5][0-9]", "a time of the day, such as 08:00")
            .required(),
        Setting::text("sms/url", "",
                      "The gateway that sends SMS; empty: none are sent. In addresses and bodies of gateways {to}, "
                      "{from}, {title}, {text}, {language} and {key} are filled in."),
        Setting::choice("sms/method", "POST", {QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("GET")},
                        "How it is called."),
        Setting::choice("sms/format", "json", {QStringLiteral("json"), QStringLiteral("form"), QStringLiteral("plain")},
                        "What its body is."),
        Setting::text("sms/body", "{\"to\":\"{to}\",\"from\":\"{from}\",\"text\":\"{text}\"}", "The body."),
        Setting::text("sms/from", "Cubby", "Whom the SMS come from."),
        Setting::path("sms/headers-file", "",
                      "Headers to send, one a line, with what signs this server in at the gateway: a secret file."),
        Setting::text("sms/success", "200-299", "The statuses that mean success: 200,202-204."),
        Setting::path("sms/ca-file", "", "Certificates to trust instead of the system's (PEM)."),
        Setting::text("push/url", "", "The gateway that sends push messages; empty: none are sent."),
        Setting::choice("push/method", "POST", {QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("GET")},
                        "How it is called."),
        Setting::choice("push/format", "json",
                        {QStringLiteral("json"), QStringLiteral("form"), QStringLiteral("plain")}, "What its body is."),
        Setting::text("push/body", "{\"to\":\"{to}\",\"title\":\"{title}\",\"text\":\"{text}\"}", "The body."),
        Setting::path("push/headers-file", "", "Headers to send, one a line: a secret file."),
        Setting::text("push/success", "200-299", "The statuses that mean success: 200,202-204."),
        Setting::path("push/ca-file", "", "Certificates to trust instead of the system's (PEM)."),
        Setting::boolean("webhooks/allow-private", false,
                         "Lets webhooks point at addresses of private nets and of this machine."),
        Setting::path("webhooks/ca-file", "", "Certificates to trust instead of the system's (PEM)."),
    };
    for (const Setting &each : logSettings())
        all.push_back(each);
    return all;
}

std::vector<Command> commands()
{
    return {
        {"serve", "", "Runs the centre until it is told to stop. This is what happens without a command."},
        {"provision",
         "",
         "Makes what is missing of the database and the secrets, adds a bank, and writes what its kiosk needs.",
         {Setting::path("layout", "", "The bank's layout, a JSON file.").required(),
          Setting::path("out", "", "The folder for the kiosk's credentials.").required(),
          Setting::text("bank", "", "The bank's identifier, a UUID; empty: a new one.")}},
        {"ca",
         "init|issue|renew|list|withdraw",
         "Runs the certificate authority of a small fleet. init makes it, issue makes a key and signs a certificate (a "
         "client's where no hosts are given), renew signs another one for the same key once less than a third of its "
         "time is left, withdraw puts one on the list that the broker reads.",
         {Setting::path("folder", "", "Where the authority is kept; empty: the folder ca of the secrets."),
          Setting::text("name", "", "init, issue: whose certificate it is."),
          Setting::text("hosts", "", "issue: the names and addresses of a server, with commas between."),
          Setting::path("out", "", "issue, renew: the folder of certificate.pem, key.pem and ca.pem."),
          Setting::text("number", "", "withdraw: the certificate's number, as list says it."),
          Setting::text("why", "", "withdraw: written down with it."),
          Setting::duration("valid-for", 90 * 24h, 1min, 24h * 3660,
                            "How long what is made holds; what is not said is ten years for the authority.")}},
        {"enrol",
         "list|confirm|refuse",
         "Lets a kiosk in that shows its phrase: confirm takes the phrase as the kiosk shows it and the layout of a "
         "new "
         "bank, or the bank whose kiosk is replaced.",
         {Setting::text("phrase", "", "confirm: the six words on the kiosk's screen."),
          Setting::path("layout", "", "confirm: the new bank's layout, a JSON file."),
          Setting::text("bank", "", "confirm: the bank that gets a new kiosk."),
          Setting::text("number", "", "refuse: the enrolment, as list says it."),
          Setting::text("by", "operator", "Who decides it; written down."),
          Setting::text("why", "", "refuse: written down with it.")}},
        {"bank",
         "withdraw|layout|restart|asked",
         "withdraw puts a bank's kiosk out at once: no frame of it counts, the broker keeps it out, its certificate is "
         "on the list; the bank may get another kiosk by enrol. layout sends it another layout, which it tries as soon "
         "as nobody is there. restart has its kiosk end in order and start again. asked lists what it was asked "
         "lately, "
         "and what became of it.",
         {Setting::text("bank", "", "The bank's identifier.").required(),
          Setting::path("layout", "", "layout: a JSON file."),
          Setting::flag("at-once", "restart: does not wait until nobody is at the kiosk."),
          Setting::text("by", "operator", "Who decides it; written down."),
          Setting::text("why", "", "Written down with it.")}},
        {"migrate", "", "Brings the database's schema up to date."},
        {"check-config", "",
         "Says everything that is wrong with the configuration, and ends with status 1 if a server would not start "
         "with "
         "it."},
        {"backup",
         "FILE",
         "Writes database, secrets and the broker's access file into one encrypted file, while the server works on.",
         {Setting::path("passphrase-file", "", kPassphrase)}},
        {"restore",
         "FILE",
         "Puts such a backup back, where there is neither database nor secrets.",
         {Setting::path("passphrase-file", "", kPassphrase)}},
        {"rebuild",
         "",
         "Works out from the events what must be stored about compartments and packages, and stores it where it "
         "differs.",
         {Setting::flag("verify", "Only says what differs, and ends with status 1 if anything does.")}},
        {"add-driver",
         "",
         "Adds a driver and writes the badge.",
         {Setting::text("name", "", "The driver's first name, as the kiosk greets them.").required(),
          Setting::text("pin", "", "Four to eight digits.").matching("[0-9]{4,8}", "four to eight digits").required(),
          Setting::path("out", "", "Where the badge goes: a PNG with the QR code, or a text file.").required(),
          Setting::duration("valid-for", 12h, 1min, 24h * 366, "How long the badge is good."),
          Setting::flag("technician", "A technician's badge instead: for maintenance, never for deliveries.")}},
        {"dead-letters", "list | replay JOB… | drop JOB…",
         "Shows messages that were given up, tries some again from the start, or gives them up for good. \"all\" "
         "stands "
         "for every one."},
        {"webhooks", "list | add URL [TYPE…] | rotate ID | enable ID | remove ID",
         "Who is called when something happens: \"add\" and \"rotate\" print the secret, once."},
        {"add-staff",
         "",
         "Adds a member of staff. The password is read from standard input, a line.",
         {Setting::text("login", "", "The name to sign in with.").required(),
          Setting::text("name", "", "The person's name.").required(),
          Setting::choice("role", "Viewer",
                          {QStringLiteral("Viewer"), QStringLiteral("Support"), QStringLiteral("Dispatcher"),
                           QStringLiteral("Administrator")},
                          "What the person may do."),
          Setting::text("carrier", "", "Of which carrier; empty: of the operator.")}},
        {"set-authenticator",
         "",
         "Gives a member of staff a new authenticator and prints what its app reads.",
         {Setting::text("login", "", "The name that the person signs in with.").required(),
          Setting::path("out", "", "A PNG with the same as a QR code; empty: none.")}},
        {"add-program",
         "",
         "Registers a program that asks for access tokens, and prints its identifier and secret.",
         {Setting::text("id", "", "Its identifier; empty: a new one."),
          Setting::text("name", "", "Its name, as people see it when they sign in.").required(),
          Setting::text("redirects", "", "Where people are sent back to, with commas between."),
          Setting::text("scopes", "", "The most it may ask for, with commas between; empty: everything."),
          Setting::text("carrier", "", "Whose machine it is; empty: the operator's."),
          Setting::flag("machine", "It keeps a secret and asks for itself, not for a person.")}},
        {"rotate-token-keys", "", "Makes a new key for access tokens, which signs after an hour."},
        {"unlock-badge",
         "",
         "Forgives the wrong PINs that have locked a badge.",
         {Setting::text("person", "", "As add-driver printed it, and as the alert names it.").required()}},
    };
}

} // namespace

const Program &program()
{
    static const Program kProgram{"cubby-server", "The centre of Cubby: orders, banks, customers.", settings(),
                                  commands()};
    return kProgram;
}

} // namespace cubby::server
