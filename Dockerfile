# The bot with its documents and models; no network is needed at run time but Discord's.
FROM node:20-bookworm AS build
WORKDIR /app
# hnswlib-node is compiled; the image has a C++ compiler and Python.
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --ignore-scripts && npm rebuild hnswlib-node
COPY src src
COPY embeddings embeddings
# The demo stays out of it.
RUN npm run compile && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HEALTH_PORT=8080
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY embeddings/models embeddings/models
COPY documents documents
COPY prompts prompts
COPY LICENSE NOTICE ./
USER node
VOLUME /data
# The first start builds the index; after that the bot is ready within seconds.
HEALTHCHECK --interval=30s --timeout=5s --start-period=5m \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/src/main.js", "start"]
