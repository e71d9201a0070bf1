package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"sitrep"
)

// The exit statuses.
const (
	allRead    = 0
	someFailed = 1
	badUsage   = 2
)

// commands are the verbs.
type commands struct {
	Read    readCmd    `cmd:"" help:"Say what reports say happened."`
	Parse   parseCmd   `cmd:"" help:"Print words, tags, trees, names and predicates as CoNLL-U."`
	Lexicon lexiconCmd `cmd:"" help:"List what the tables have no entry for."`
	Score   scoreCmd   `cmd:"" help:"Measure readings against gold readings."`
	Version versionCmd `cmd:"" help:"Print the versions of program, model and data."`
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], &streams{os.Stdin, os.Stdout, os.Stderr})
	stop()
	os.Exit(code)
}

// run is main without the process around it; it returns the exit status.
func run(ctx context.Context, args []string, s *streams) int {
	var verbs commands
	exit := -1
	parser, err := kong.New(&verbs,
		kong.Name("sitrep"),
		kong.Description("Reads news reports and says who did what to whom, when, where, how many, why and according to whom."),
		kong.Writers(s.out, s.err),
		kong.Exit(func(code int) { exit = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 80}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(s),
	)
	if err != nil {
		return s.fail(err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if exit >= 0 { // --help has been printed
		return exit
	}
	if err != nil {
		fmt.Fprintf(s.err, "sitrep: %v\nRun \"sitrep --help\" or \"sitrep VERB --help\".\n", err)
		return badUsage
	}
	if err := command.Run(); err != nil {
		return s.fail(err)
	}
	return allRead
}

// errReported ends a command whose failures stand on standard error already.
var errReported = errors.New("some reports were not read")

// fail reports an error that ends the command.
func (s *streams) fail(err error) int {
	if errors.Is(err, errReported) {
		return someFailed
	}
	s.complain(err)
	if sitrep.KindOf(err) == sitrep.Invalid {
		return badUsage
	}
	return someFailed
}

// note writes one line about something that did not go as asked.
func (s *streams) note(line string) { fmt.Fprintln(s.err, "sitrep: "+line) }

// complain writes one failure as one line. A report without a name or an id of
// its own goes by the digest of its bytes, which tells people nothing.
func (s *streams) complain(err error) {
	var e *sitrep.Error
	if errors.As(err, &e) && digest.MatchString(e.Item) {
		named := *e
		named.Item = ""
		err = &named
	}
	fmt.Fprintln(s.err, "sitrep: "+strings.Join(strings.Fields(err.Error()), " "))
}

var digest = regexp.MustCompile(`^[0-9a-f]{64}$`)
