// What only the real program can show: streams that fail, pipes that close, terminals, pagers.
#include "cli/transcript.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

#include "lats/text/width.hpp"
#include "places.hpp"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

struct Outcome {
    int exit_code = -1;  ///< 128 and the signal where one ended it, as in a shell
    std::string out;
    std::string err;
};

int shell_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

/// Runs a shell command in which $LATS is the program.
Outcome shell(const std::string& command) {
    const fs::path base = fs::temp_directory_path() / ("lats-program-" + std::to_string(getpid()));
    const fs::path out = base.string() + ".out";
    const fs::path err = base.string() + ".err";
    setenv("LATS", LATS_PROGRAM, 1);
    const std::string line = "( " + command + " ) > " + out.string() + " 2> " + err.string();
    Outcome outcome;
    outcome.exit_code = shell_code(std::system(line.c_str()));
    outcome.out = lats::test::read_file(out);
    outcome.err = lats::test::read_file(err);
    fs::remove(out);
    fs::remove(err);
    return outcome;
}

/// Starts the program with stdout on `descriptor` and stderr in a file.
Outcome start(const std::vector<std::string>& arguments, int descriptor, bool ignore_sigpipe) {
    const fs::path err = fs::temp_directory_path() / ("lats-start-" + std::to_string(getpid()));
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGPIPE, ignore_sigpipe ? SIG_IGN : SIG_DFL);
        dup2(descriptor, STDOUT_FILENO);
        dup2(open(err.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600), STDERR_FILENO);
        std::vector<char*> argv{const_cast<char*>("lats")};
        for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        execv(LATS_PROGRAM, argv.data());
        _exit(127);
    }
    close(descriptor);
    int status = 0;
    waitpid(child, &status, 0);
    Outcome outcome{shell_code(status), {}, lats::test::read_file(err)};
    fs::remove(err);
    return outcome;
}

/// What the program shows on a terminal of this size, with the line ends of a terminal made plain.
std::string on_terminal(const std::string& command, unsigned short columns, unsigned short rows) {
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(master >= 0);
    REQUIRE(grantpt(master) == 0);
    REQUIRE(unlockpt(master) == 0);
    const std::string name = ptsname(master);
    const winsize size{rows, columns, 0, 0};
    REQUIRE(ioctl(master, TIOCSWINSZ, &size) == 0);
    setenv("LATS", LATS_PROGRAM, 1);
    const pid_t child = fork();
    if (child == 0) {
        setsid();
        const int slave = open(name.c_str(), O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(slave, stream);
        execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    std::string shown;
    std::array<char, 4096> buffer{};
    // Reading fails once the program has closed its side.
    for (ssize_t got = 0; (got = read(master, buffer.data(), buffer.size())) > 0;)
        shown.append(buffer.data(), static_cast<std::size_t>(got));
    close(master);
    waitpid(child, nullptr, 0);
    std::erase(shown, '\r');
    return shown;
}

int widest_line(const std::string& shown) {
    int widest = 0;
    std::istringstream lines(shown);
    for (std::string line; std::getline(lines, line);) widest = std::max(widest, lats::text::width_columns(line));
    return widest;
}

}  // namespace

TEST_CASE("The program says its version") {
    const Outcome outcome = shell("$LATS version");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.starts_with("lats 0."));
    CHECK(outcome.err.empty());
    CHECK(shell("$LATS --version").out == outcome.out);
}

TEST_CASE("An output that cannot be written is an error") {
    const std::string target = GENERATE(as<std::string>(), "> /dev/full", ">&-");
    if (target.find("full") != std::string::npos && !fs::exists("/dev/full")) return;
    const Outcome outcome = shell("$LATS list " + target);
    CHECK(outcome.exit_code == 4);
    CHECK(outcome.err.starts_with("lats: cannot write the output: "));
}

TEST_CASE("A limit on the size of files leaves nothing half written") {
    const lats::test::ScratchFolder home;
    const std::string own = home.path().string() + "/lats/catalogs";
    const std::string at_home = "export XDG_DATA_HOME=" + home.path().string() + "; ";
    const std::string limited = at_home + "ulimit -f 1; ";
    CHECK(shell(at_home + "$LATS catalog new Mine > " + home.path().string() + "/mine.json && $LATS catalog add " + home.path().string() +
                "/mine.json")
              .exit_code == 0);
    const Outcome add = shell(limited + "$LATS catalog add " + home.path().string() + "/mine.json --force");
    CHECK(add.exit_code == 4);
    CHECK(add.err == "lats: cannot write " + own + "/mine.json: File too large\n");
    CHECK(std::distance(fs::directory_iterator(own), fs::directory_iterator()) == 1);
}

TEST_CASE("A signal that is ignored, as nohup and jobs in the background ignore them, keeps nothing from being written") {
    const lats::test::ScratchFolder home;
    const std::string in_home = "cd " + home.path().string() + "; export XDG_DATA_HOME=$PWD/data; ";
    const std::string foreign = R"([{"id":"a","name":"Row of theirs","level":"beginner","primaryMuscles":["lats"],
        "secondaryMuscles":[],"force":"pull","mechanic":null,"equipment":"bands","category":"strength","instructions":["Pull."]}])";
    std::ofstream(home.path() / "theirs.json") << foreign;
    REQUIRE(shell(in_home + "$LATS catalog new Mine > mine.json").exit_code == 0);
    struct Case {
        const char* call;
        const char* written;
    };
    const Case c =
        GENERATE(values<Case>({{"publish guide", "guide/index.html"},
                               {"catalog add mine.json", "data/lats/catalogs/mine.json"},
                               {"catalog import theirs.json --from free-exercise-db", "data/lats/catalogs/free-exercise-db.json"}}));
    const char* signal = GENERATE("HUP", "INT", "TERM");
    INFO(c.call << ' ' << signal);
    const Outcome outcome =
        shell(in_home + "trap '' " + signal + "; $LATS " + c.call + " & while kill -" + signal + " $! 2>/dev/null; do :; done; wait $!");
    CHECK(outcome.exit_code == 0);
    CHECK(fs::exists(home.path() / c.written));
}

TEST_CASE("Files are written one after the other, however few may be open at a time") {
    const lats::test::ScratchFolder home;
    const Outcome outcome = shell("ulimit -n 8; $LATS publish " + home.path().string() + "/guide");
    CHECK(outcome.err.empty());
    CHECK(outcome.exit_code == 0);
    CHECK(fs::exists(home.path() / "guide/index.html"));
}

TEST_CASE("What cannot be read is told with the reason of the system, not in the words of a library") {
    const lats::test::ScratchFolder home;
    const std::string in_home = "cd " + home.path().string() + "; export XDG_DATA_HOME=$PWD/data; ";
    fs::create_symlink("circle", home.path() / "circle");
    const std::string longest(300, 'a');
    CHECK(shell(in_home + "$LATS catalog add " + longest).err == "lats: cannot read " + longest + ": File name too long\n");
    for (const char* action : {"add", "check", "import"}) {
        const Outcome circle = shell(in_home + "$LATS catalog " + action + " circle");
        CHECK(circle.err == "lats: cannot read circle: Too many levels of symbolic links\n");
        CHECK(circle.exit_code == 4);
    }
    REQUIRE(shell(in_home + "$LATS catalog new Mine > mine.json && $LATS catalog add mine.json").exit_code == 0);
    const Outcome few = shell(in_home + "ulimit -n 5; $LATS catalog add mine.json --force");
    CHECK(few.err.find(": Too many open files") != std::string::npos);
}

TEST_CASE("A pipe that nobody reads any more ends the program quietly") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    close(ends[0]);
    const bool ignored = GENERATE(false, true);
    const Outcome outcome = start({"guide"}, ends[1], ignored);
    CHECK(outcome.exit_code == (ignored ? 0 : 128 + SIGPIPE));
    CHECK(outcome.err.empty());
}

TEST_CASE("Answers are on stdout, everything else on stderr") {
    const Outcome found = shell("$LATS list --muscle 'Lattissimus Doris' --format ids");
    CHECK(found.exit_code == 0);
    CHECK(found.out.starts_with("bent-over-row\nlat-pulldown\n"));
    CHECK(found.err == "note: reading \"Lattissimus Doris\" as latissimus-dorsi\n");
    const Outcome refused = shell("$LATS list --muscle hats");
    CHECK(refused.exit_code == 2);
    CHECK(refused.out.empty());
    CHECK_FALSE(refused.err.empty());
}

TEST_CASE("A terminal gets its width, and colour") {
    const std::string shown = on_terminal("TERM=xterm NO_COLOR= $LATS list --no-pager", 60, 40);
    CHECK(shown.find("\x1b[1;32mBent-over row") != std::string::npos);
    const std::string plain = on_terminal("TERM=xterm NO_COLOR=1 $LATS show row --no-pager", 60, 40);
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(plain.find("Bent-over row: with dumbbells\n") == 0);
    CHECK(widest_line(plain) <= 60);
    CHECK(widest_line(plain) > 50);
}

TEST_CASE("What is longer than the terminal goes through the pager, what is shorter does not") {
    const std::string pager = "PAGER='sed s/^/paged:/' NO_COLOR=1 $LATS ";
    CHECK(on_terminal(pager + "show row", 80, 20).starts_with("paged:Bent-over row"));
    CHECK(on_terminal(pager + "show row --no-pager", 80, 20).starts_with("Bent-over row"));
    CHECK(on_terminal("ACCESSIBLE=1 " + pager + "show row", 80, 20).starts_with("Bent-over row"));
    CHECK(on_terminal(pager + "version", 80, 20).starts_with("lats "));
    CHECK(shell("PAGER='sed s/^/paged:/' $LATS show row").out.starts_with("Bent-over row"));
}

TEST_CASE("A pager that is not there does not take the answer away") {
    const std::string shown = on_terminal("PAGER=no-such-pager NO_COLOR=1 $LATS show row", 80, 20);
    CHECK(shown.find("Bent-over row: with dumbbells\n") != std::string::npos);
}

TEST_CASE("A pager starts with the signals of any program, and may be left early") {
    const std::string pager = "PAGER='seq 1000000 | head -1; cat >/dev/null' ";
    CHECK(on_terminal(pager + "$LATS show row", 80, 20) == "1\n");
    CHECK(on_terminal("PAGER='head -1; exit' NO_COLOR=1 $LATS guide upper-back; echo $?", 80, 20).ends_with("\n0\n"));
    const std::string each = "PAGER='for s in PIPE XFSZ; do sh -c \"kill -$s \\$\\$; echo $s is ignored\"; done; cat >/dev/null' ";
    CHECK(on_terminal(each + "$LATS show row", 80, 20).find("ignored") == std::string::npos);
}

TEST_CASE("A command that reads creates no file") {
    const fs::path home = fs::temp_directory_path() / ("lats-home-" + std::to_string(getpid()));
    fs::create_directories(home);
    const Outcome outcome = shell("cd " + home.string() + " && HOME=" + home.string() + " $LATS guide");
    CHECK(outcome.exit_code == 0);
    CHECK(fs::is_empty(home));
    fs::remove_all(home);
}
