/** The commands that people are told of. `npm start` is not among them: it is how a newcomer looks around. */
export const COMMANDS: readonly string[] = ['serve', 'init', 'demo', 'status', 'verify', 'give-key'];

export const OVERVIEW = `Alzavoz: a self-hosted platform for human-rights missions.

Usage: alzavoz <command> [options]

  init     Start an organisation: its name, languages, first administrator and keys
  serve    Run the public site and the desk
  status   Count the signatures of each petition
  verify   Check that the audit log is as it was signed
  demo     Fill an empty data folder with the demonstration
  give-key Give a colleague a key with the recovery key, when no passphrase opens anything

"alzavoz <command> --help" explains a command and shows examples.

To look around on your own machine, run "npm start": it makes the demonstration and shows it.

Settings come from the environment; the usual ones are

  ALZAVOZ_DATA     the data folder                                        ./data
  ALZAVOZ_ORIGIN   the site's public address                              http://localhost:8080
  PORT, HOST       where the site listens                                 8080, 127.0.0.1
  DESK_PORT, DESK_HOST   where the desk listens                           8081, 127.0.0.1
  SMTP_URL, MAIL_FROM    the mail server and our sender     mail is kept in data/outbox

"alzavoz serve --help" tells of all of them.`;

const SERVE = `Usage: alzavoz serve

Runs the public site and the desk of the organisation that "alzavoz init" has started, until it is stopped with
Ctrl-C or SIGTERM; requests under way are finished. If one of the two crashes it is started again.
It never makes a demonstration: a data folder that is missing stops it.

Settings, from the environment:

  PORT, HOST             where the site listens                           8080, 127.0.0.1
  DESK_PORT, DESK_HOST   where the desk listens                           8081, 127.0.0.1
  ALZAVOZ_DATA           the data folder                                  ./data
  ALZAVOZ_ORIGIN         the site's public address                        http://localhost:<PORT>
  ALZAVOZ_DESK_ORIGIN    the desk's address, as staff type it             http://localhost:<DESK_PORT>
  ALZAVOZ_ONION          the site's onion address, told to Tor Browser    none
  TRUST_PROXY            yes if a proxy of yours stands before the site   no
  SITE_DATABASE_URL      PostgreSQL with the role of the site             SQLite files in the data folder
  DESK_DATABASE_URL      the same database with the role of the desk, which owns it
  SMTP_URL               the mail server                                  none: mail is kept in data/outbox
  MAIL_FROM              the sender of our mail

Examples:

  ALZAVOZ_DATA=/srv/alzavoz alzavoz serve

  ALZAVOZ_DATA=/srv/alzavoz ALZAVOZ_ORIGIN=https://www.example.org TRUST_PROXY=yes \\
  SMTP_URL=smtps://user:password@mail.example.org MAIL_FROM='Our name <hello@example.org>' alzavoz serve`;

const INIT = `Usage: alzavoz init [options]

Starts an organisation in an empty data folder: makes its keys and its first administrator. It asks for what is not
given. At the end it shows a recovery key, once: print it and keep it away from the machine. Without a passphrase or
the recovery key nobody can open what is sealed, not even we.

  --organisation <name>     the organisation's name
  --locales <en,es,fr>      the languages of the site; the first is the default
  --admin-name <name>       the first administrator
  --admin-email <address>   their e-mail address, to sign in with
  --passphrase-file <file>  a file whose first line is the passphrase, or - for standard input
                            (never on the command line: others could see it)

Examples:

  ALZAVOZ_DATA=/srv/alzavoz alzavoz init

  ALZAVOZ_DATA=/srv/alzavoz alzavoz init --organisation 'Committee of Relatives' --locales es,en \\
  --admin-name María --admin-email maria@example.org --passphrase-file ./passphrase`;

const GIVE_KEY = `Usage: alzavoz give-key

Gives a key to a colleague who asked for one at the desk (under "Keys"), with the recovery key on paper: for the day
when nobody's passphrase opens the case files any more. It asks for the thirty digits that the colleague reads out
to you, and for the recovery key, which is not shown as you type. While somebody else holds a key, they give it at
the desk.

Example:

  ALZAVOZ_DATA=/srv/alzavoz alzavoz give-key`;

const DEMO = `Usage: alzavoz demo [--large]

Fills an empty data folder with the demonstration: an organisation, its two missions, and three people's logins for
the desk, kept in demo-logins.txt in the data folder. While it is loaded nothing is served but to this machine, and no
mail leaves it. At the end it tells what an editor would be asked to look at. "npm start" does this by itself.

  --large    adds a made-up organisation's worth: 10,000 stories, 5,000 people in 1,000 cases, 1,000,000
             signatures and 10,000 requests, to see how all of it feels. Takes some minutes and 1.5 GB

Example:

  ALZAVOZ_DATA=/tmp/look alzavoz demo && ALZAVOZ_DATA=/tmp/look npm start`;

const STATUS = `Usage: alzavoz status [--json]

Counts the signatures of each petition: those that wait to be confirmed by mail, and those that count.
Then tells the end of the audit log: how many entries, and the fingerprint that closes them.

  --json    for programs: [{ "slug": …, "pending": …, "validated": … }, …]

Examples:

  alzavoz status

  alzavoz status --json`;

const VERIFY = `Usage: alzavoz verify --audit [--since <file>]... [--begin-again]

Checks the audit log from end to end: its entries make the tree that its signed end names, the database has the
same entries, time runs forward, and the log goes on from every end that was sent out. Writes nothing.
Ends with code 1 if anything is wrong, and says which entry or file.

  --since <file>   an end of the log that was kept elsewhere, as a file or a saved letter; may be given again
  --begin-again    after something is wrong that cannot be put right: begins another log, which names the old one

Examples:

  alzavoz verify --audit

  alzavoz verify --audit --since letter-of-march.eml`;

const HELP: Readonly<Record<string, string>> = {
  serve: SERVE,
  init: INIT,
  demo: DEMO,
  status: STATUS,
  verify: VERIFY,
  'give-key': GIVE_KEY,
};

/** What a command does, with examples; `null` for one that does not exist. */
export function helpFor(command: string | undefined): string | null {
  return command === undefined ? null : (HELP[command] ?? null);
}
