// Stands in for the process that parses: loops, dies or talks nonsense on demand, else says the file's name.
process.on('message', ({ path }) => {
  if (path === 'loop.pdf') for (;;);
  if (path === 'die.pdf') process.exit(3);
  if (path === 'nonsense.pdf') return process.send({ extracted: { text: 'nothing else' } });
  const end = path === 'outside.pdf' ? 1000 : path.length;
  return process.send({
    extracted: {
      title: path,
      kind: 'explainer',
      language: 'en',
      publisher: null,
      url: null,
      publishedAt: null,
      retrievedAt: null,
      about: [],
      text: path,
      sections: [
        {
          kind: 'explainer',
          headings: [],
          number: null,
          title: null,
          url: null,
          publishedAt: null,
          role: 'body',
          blocks: [{ start: 0, end }],
        },
      ],
    },
  });
});
