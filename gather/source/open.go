package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"sitrep"
)

// Options say how items are opened. The zero value is good for a command line.
type Options struct {
	AllowPrivate bool             // fetch from loopback, private and link-local addresses too
	MaxItem      int64            // largest item in bytes; 0 for 20 MB
	Timeout      time.Duration    // for one fetch, redirects and body together; 0 for 30 seconds
	Redirects    int              // most redirects of one fetch; 0 for 5
	UserAgent    string           // empty for sitrep's own
	Stdin        io.Reader        // what "-" reads; nil for os.Stdin
	Now          func() time.Time // when items are fetched; nil for time.Now
}

// agent names sitrep to the servers it fetches from.
const agent = "sitrep/1 (news report reader; fetches one page at a user's request)"

func (o Options) filled() Options {
	set := func(to *int64, v int64) {
		if *to <= 0 {
			*to = v
		}
	}
	set(&o.MaxItem, 20_000_000)
	set((*int64)(&o.Timeout), int64(30*time.Second))
	if o.Redirects <= 0 {
		o.Redirects = 5
	}
	if o.UserAgent == "" {
		o.UserAgent = agent
	}
	if o.Stdin == nil {
		o.Stdin = os.Stdin
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// Open yields the items that args name, in their order. A failure concerns one
// item or argument: it is yielded as a *sitrep.Error and the next item follows.
func Open(ctx context.Context, args []string, o Options) iter.Seq2[sitrep.Item, error] {
	return func(yield func(sitrep.Item, error) bool) {
		op := opener{Options: o.filled(), ctx: ctx, yield: yield}
		for _, arg := range args {
			if !op.arg(arg) {
				return
			}
		}
	}
}

// opener yields items until its consumer has had enough. Its methods tell whether to go on.
type opener struct {
	Options
	ctx   context.Context
	yield func(sitrep.Item, error) bool
}

func (o *opener) arg(arg string) bool {
	switch {
	case arg == "-":
		return o.stream("-", "", o.Stdin)
	case strings.Contains(arg, "://"):
		return o.fetch(arg)
	}
	info, err := os.Stat(arg)
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?["):
		return o.glob(arg)
	case err != nil:
		return o.fail(arg, fileKind(err), "check the path", err)
	case info.IsDir():
		return o.folder(arg)
	}
	return o.file(arg)
}

func (o *opener) glob(pattern string) bool {
	paths, err := filepath.Glob(pattern)
	if !strings.HasPrefix(filepath.Base(pattern), ".") { // as a shell has it
		paths = slices.DeleteFunc(paths, func(p string) bool { return strings.HasPrefix(filepath.Base(p), ".") })
	}
	if err != nil {
		return o.fail(pattern, sitrep.Invalid, "check the brackets of the pattern", err)
	}
	if len(paths) == 0 {
		return o.fail(pattern, sitrep.NotFound, "check the pattern", errors.New("no file matches"))
	}
	sort.Strings(paths)
	for _, p := range paths {
		if !o.arg(p) {
			return false
		}
	}
	return true
}

// folder reads every file below dir whose name says that it holds reports, in order of their paths.
func (o *opener) folder(dir string) bool {
	paths, err := reports(dir)
	if err != nil {
		return o.fail(dir, fileKind(err), "check the permissions of the folder", err)
	}
	if len(paths) == 0 {
		return o.fail(dir, sitrep.NotFound, "sitrep reads .txt, .html, .jsonl, .warc and .gz of these",
			errors.New("no report in the folder"))
	}
	for _, p := range paths {
		if !o.file(p) {
			return false
		}
	}
	return true
}

// reports lists the files below dir to read, without hidden ones, sorted.
func reports(dir string) ([]string, error) {
	var paths []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != dir && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return filepath.SkipDir
			}
		case !e.IsDir() && typeOf(path) != "":
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				paths = append(paths, path)
			}
		}
		return nil
	})
	sort.Strings(paths)
	return paths, err
}
