// Command verifier checks what the log publishes with the Go checksum database's own code, which shares nothing with
// ours: it reads cases as JSON from standard input and writes a verdict on each, in order, to standard output.
package main

import (
	"encoding/json"
	"log"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type cases struct {
	VerifierKey   string
	Notes         []string
	Inclusions    []inclusion
	Consistencies []consistency
	Entries       [][]byte
	Tiles         []tlog.Tile
}

type inclusion struct {
	Size  int64
	Root  tlog.Hash
	Index int64
	Leaf  tlog.Hash
	Path  tlog.RecordProof
}

type consistency struct {
	Size    int64
	Root    tlog.Hash
	OldSize int64
	OldRoot tlog.Hash
	Proof   tlog.TreeProof
}

type verdicts struct {
	Notes         []string // the text of a note that opens, empty when it does not
	Inclusions    []bool
	Consistencies []bool
	Roots         []tlog.Hash // of the first 1, 2, 3, … entries
	Tiles         [][]byte
}

// A stored tree is every hash that tlog keeps of the entries so far.
type storedTree []tlog.Hash

func (t storedTree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = t[index]
	}
	return hashes, nil
}

func main() {
	var in cases
	must(json.NewDecoder(os.Stdin).Decode(&in))
	verifier, err := note.NewVerifier(in.VerifierKey)
	must(err)

	var out verdicts
	for _, text := range in.Notes {
		opened, err := note.Open([]byte(text), note.VerifierList(verifier))
		if err != nil {
			opened = &note.Note{}
		}
		out.Notes = append(out.Notes, opened.Text)
	}
	for _, c := range in.Inclusions {
		err := tlog.CheckRecord(c.Path, c.Size, c.Root, c.Index, c.Leaf)
		out.Inclusions = append(out.Inclusions, err == nil)
	}
	for _, c := range in.Consistencies {
		err := tlog.CheckTree(c.Proof, c.Size, c.Root, c.OldSize, c.OldRoot)
		out.Consistencies = append(out.Consistencies, err == nil)
	}

	var tree storedTree
	for i, entry := range in.Entries {
		hashes, err := tlog.StoredHashes(int64(i), entry, tree)
		must(err)
		tree = append(tree, hashes...)
		root, err := tlog.TreeHash(int64(i)+1, tree)
		must(err)
		out.Roots = append(out.Roots, root)
	}
	for _, tile := range in.Tiles {
		data, err := tlog.ReadTileData(tile, tree)
		must(err)
		out.Tiles = append(out.Tiles, data)
	}
	must(json.NewEncoder(os.Stdout).Encode(out))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
