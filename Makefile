# What to do with this project. Each target is a script in tools/ or one command; the README says more.

.PHONY: run dev test bench bundle fuzz lighthouse

run: ## Build what is missing, and serve on 127.0.0.1:3000 with sample data
	@exec tools/run

dev: ## The same, built and served again after each change
	@exec tools/dev

test: ## Check and test everything
	@exec tools/test

bench: ## Measure the release server; with DATABASE_URL=postgres://… on PostgreSQL
	@exec cargo run --release --features ssr --bin bench

fuzz: ## Feed the readers of strangers' files hostile input for a minute each (FUZZ_SECONDS=…)
	@exec tools/fuzz

bundle: ## Build the islands for the browser
	@exec tools/browser-bundle

lighthouse: ## Score the main pages of a running site as a phone sees them
	@exec tools/lighthouse
