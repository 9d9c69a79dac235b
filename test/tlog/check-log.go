// Checks a log of ours with nothing of ours: golang.org/x/mod/sumdb/note and tlog read its files as they are.
// Then it signs a note of its own, for us to read.
//
//	check-log FOLDER VERIFIER-KEY SIGNING-KEY
//
// FOLDER holds `checkpoint`, `tile/…`, older checkpoints as `checkpoint.SIZE`, and proofs as `N.tlog-proof` of entry N.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

var folder, origin string
var verifiers note.Verifiers

func main() {
	log.SetFlags(0)
	folder = os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	must(err, "verifier key")
	origin, verifiers = verifier.Name(), note.VerifierList(verifier)

	tree := checkpoint(read("checkpoint"))
	entries := readEntries(tree)
	checkTiles(tree, entries)
	older := checkOlder(tree, tlog.TileHashReader(tree, tiles{}))
	proofs := checkProofs(entries)
	fmt.Fprintf(os.Stderr, "%d entries, %d older checkpoints, %d proofs\n", len(entries), older, proofs)

	signer, err := note.NewSigner(os.Args[3])
	must(err, "signing key")
	signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%v\n", origin, tree.N, tree.Hash)}, signer)
	must(err, "signing")
	os.Stdout.Write(signed)
}

// checkpoint opens a signed checkpoint.
func checkpoint(data []byte) tlog.Tree {
	opened, err := note.Open(data, verifiers)
	must(err, "checkpoint")
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != origin || lines[3] != "" {
		log.Fatalf("checkpoint: %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err, "size")
	root, err := tlog.ParseHash(lines[2])
	must(err, "root")
	return tlog.Tree{N: size, Hash: root}
}

// tiles reads tiles from the folder. Paths are those of the Go checksum database without the height of a tile.
type tiles struct{}

func (tiles) Height() int                     { return height }
func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(wanted))
	for i, tile := range wanted {
		data[i] = read(path(tile))
	}
	return data, nil
}

func path(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}

// checkTiles: the entries have the root that was signed, and the log has each tile that they make.
func checkTiles(tree tlog.Tree, entries [][]byte) {
	var stored []tlog.Hash
	hashes := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	for n, entry := range entries {
		more, err := tlog.StoredHashes(int64(n), entry, hashes)
		must(err, "hashes")
		stored = append(stored, more...)
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	must(err, "root")
	if root != tree.Hash {
		log.Fatal("the entries have another root")
	}
	for _, tile := range tlog.NewTiles(height, 0, tree.N) {
		// It lists the partial tiles of all smaller sizes too.
		if tile.W < 1<<height && int64(tile.W) != tree.N>>(height*tile.L)-tile.N<<height {
			continue
		}
		data, err := tlog.ReadTileData(tile, hashes)
		must(err, path(tile))
		if string(data) != string(read(path(tile))) {
			log.Fatalf("%s differs", path(tile))
		}
	}
}

func readEntries(tree tlog.Tree) [][]byte {
	var entries [][]byte
	for n := int64(0); n < tree.N; n += 1 << height {
		tile := tlog.Tile{H: height, L: 0, N: n >> height, W: 1 << height}
		if rest := tree.N - n; rest < 1<<height {
			tile.W = int(rest)
		}
		bundle := read(strings.Replace(path(tile), "tile/0/", "tile/entries/", 1))
		for i := 0; i < tile.W; i++ {
			length := int(binary.BigEndian.Uint16(bundle))
			entries = append(entries, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
		if len(bundle) > 0 {
			log.Fatalf("%d bytes behind the last entry", len(bundle))
		}
	}
	return entries
}

// checkOlder: what was signed before is the beginning of what is signed now.
func checkOlder(tree tlog.Tree, hashes tlog.HashReader) int {
	files, _ := filepath.Glob(filepath.Join(folder, "checkpoint.*"))
	for _, file := range files {
		old := checkpoint(read(filepath.Base(file)))
		proof, err := tlog.ProveTree(tree.N, old.N, hashes)
		must(err, "proving")
		must(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash), file)
	}
	return len(files)
}

// checkProofs reads proof files as c2sp.org/tlog-proof says.
func checkProofs(entries [][]byte) int {
	files, _ := filepath.Glob(filepath.Join(folder, "*.tlog-proof"))
	for _, file := range files {
		head, signed, _ := strings.Cut(string(read(filepath.Base(file))), "\n\n")
		tree := checkpoint([]byte(signed))
		lines := strings.Split(head, "\n")
		if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[2], "index ") {
			log.Fatalf("%s: %q", file, head)
		}
		extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
		must(err, "extra")
		index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
		must(err, "index")
		if filepath.Base(file) != fmt.Sprintf("%d.tlog-proof", index) || string(extra) != string(entries[index]) {
			log.Fatalf("%s is of another entry", file)
		}
		var proof tlog.RecordProof
		for _, line := range lines[3:] {
			hash, err := tlog.ParseHash(line)
			must(err, file)
			proof = append(proof, hash)
		}
		must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(extra)), file)
	}
	return len(files)
}

func read(name string) []byte {
	data, err := os.ReadFile(filepath.Join(folder, name))
	must(err, name)
	return data
}

func must(err error, what string) {
	if err != nil {
		log.Fatalf("%s: %v", what, err)
	}
}
