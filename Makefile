# The JDK is looked for by bin/find-jdk, the same way as the launcher does.
.DEFAULT_GOAL := help
PORT ?= 8080
JDK = $(shell bin/find-jdk 2>/dev/null)
MVN = JAVA_HOME="$(JDK)" mvn -B -ntp
SOURCES = $(shell find src/main -type f) pom.xml

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build, index corpus/ and serve the search page on http://127.0.0.1:8080/ (PORT=N for another port)
	bin/willowbark serve corpus --watch --index target/index --evaluation target/evaluation/measured.json --port $(PORT)

build: target/willowbark.jar ## build the runnable jar, target/willowbark.jar

target/willowbark.jar: $(SOURCES) | jdk
	$(MVN) -q package -DskipTests -Dspotless.check.skip
	@bin/train-start

test: jdk ## run all tests and checks (under ten minutes)
	$(MVN) verify

evaluate: build ## measure all judged sets that are here, by words, meaning and both (SETS="bundled nfcorpus-dev" for some; the first time embeds them)
	bin/willowbark evaluate all evaluation/sets.tsv --indexes target/evaluation --floors evaluation/floors.tsv --write target/evaluation/measured.json $(SETS:%=--set %)

evaluate-floors: build ## the same, and make what is measured the new floors
	bin/willowbark evaluate all evaluation/sets.tsv --indexes target/evaluation --floors evaluation/floors.tsv --renew-floors $(SETS:%=--set %)

bench: build ## measure what a question costs beside a plain search, paired, in ten minutes (OTHER=path/to/other.jar: beside another build; SEED=N)
	$(MVN) -q test-compile -Dspotless.check.skip
	$(MVN) -q exec:exec -Dexec.executable="$(JDK)/bin/java" -Dexec.classpathScope=test -Dexec.args="$(BENCH)"

BENCH = --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector -Xmx2g -cp %classpath org.willowbark.bench.Bench --program bin/willowbark \
  $(OTHER:%=--other %) $(SEED:%=--seed %)

train: jdk ## fit what stands in for the language model to its vectors, and write it into src/main/resources (a quarter of an hour the first time; DATA=path/to/collections)
	$(MVN) -q test-compile -Dspotless.check.skip
	$(MVN) -q exec:exec -Dexec.executable="$(JDK)/bin/java" -Dexec.classpathScope=test -Dexec.args="$(TRAIN)"

TRAIN = --enable-native-access=ALL-UNNAMED -Xmx2g -cp %classpath org.willowbark.training.Train $(DATA:%=--data %)

torture: jdk ## kill indexing and rebuilding 100 times each, play 200 sequences of runs (a quarter of an hour)
	$(MVN) test -Dtest=KillTest,IngestSequenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dkills=100 -Dsequences=200

format: jdk ## put every Java file into the project's format
	$(MVN) -q spotless:apply

screenshot: build ## make the README's screenshot, in a real Chromium
	bin/screenshot

clean: ## remove everything that was built
	rm -rf target

jdk:
	@bin/find-jdk >/dev/null

.PHONY: help run build test evaluate evaluate-floors bench train torture format screenshot clean jdk
