# usage: .abtest.sh URL RUNS  : interleaves original/variant chunks
URL=$1; N=$2
for i in $(seq $N); do
 for v in orig var; do
  cp /tmp/w/chunks-$v/*.js .next/static/chunks/
  echo "$v $(node .cpu.mjs "$URL" 3 | grep -E 'painted|renderer' | grep -v webui | tr '\n' ' ')"
 done
done
