// React looks at it when it is loaded: drawing takes ten times as long with the code for development.
process.env.NODE_ENV ??= 'production'
void import('./startServer')
