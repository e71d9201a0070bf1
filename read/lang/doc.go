// Package lang answers: which language is the report in?
//
// Layers: it reads Document.Text and fills Document.Lang. The script decides
// first; within Latin, Cyrillic, Arabic and Devanagari frequent words, telling
// letters and word endings do.
//
//	"Iraq PM condemns deadly US air strikes"   en
//	"El presidente condenó los ataques"        es
//
// It will not tell dialects or very close kin apart on a single line (Danish
// and Norwegian, Malay and Indonesian), and does not read mixed reports in
// parts: a report is English when a good share of it is.
//
// Sources: our own word lists, resources/lang/all/languages.tsv.
package lang
