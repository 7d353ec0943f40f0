import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { loadEnv } from 'vite'
import { defineConfig } from 'vitest/config'
import { headScript } from './src/build/headScript'
import { hostScript } from './src/build/hostScript'
import { workerScript } from './src/build/workerScript'
import { sourceSettings } from './src/sources/sourceSettings'

/**
 * What every page needs, in three files that are run one after the other, so that no task of a phone's processor is long.
 * Pages then have nothing more to ask for than their own file.
 */
const groups = [
  // What boot.ts itself needs, which comes before all of them.
  {
    name: 'boot',
    test: /vite\/preload-helper|rolldown\/runtime|src\/(boot|reader\/app\/(yieldToMain|missingCode))/,
    priority: 1,
  },
  // What a frame starts with, before the app; no page of our own asks for it.
  {
    name: 'frame',
    test: /src\/(reader\/framed\/connectFrame|embed\/(accent|messages|frameParameters|frame\/)|i18n\/languages)/,
  },
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'router', test: /node_modules\/react-router/ },
  {
    name: 'reader',
    test: /node_modules\/@tanstack(?!.*[iI]nfiniteQuery(?:Observer)?\.js)|src\/(reader\/app\/(?!Extras|pageEvents)|reader\/offline\/OfflineNotice|reader\/notFound\/NotFound\.|model\/(article|body|edition|language|paths|photo\.|readError|moreStories)|reader\/queries\/(?!checks|latest)|i18n\/(?!pl\.|languages|tool)|sources\/openSource|reader\/ui\/(ErrorBoundary|Failure|Notice|PageHead|SectionLinks|SiteLink|Skeleton|StoryCard|StoryTime|Strip|backToTop|fonts|storyBody|WhenIdle)|reader\/photo\/(Picture|photosWait))/,
  },
  // A story's parts, on our own page and in a frame.
  {
    name: 'story',
    test: /src\/reader\/(article\/(Article(?!Page)|InlineText|MoreStories)|photo\/(PhotoFigure|PhotoCredit)|embeds\/EmbedPlaceholder|share\/EmbedButton)/,
  },
  // What lists stories, page after page.
  {
    name: 'feed',
    test: /node_modules\/@tanstack.*[iI]nfiniteQuery|src\/reader\/ui\/(StoryPages|MorePages|TopStories|NewStoriesNotice|RefreshNotice)/,
  },
]

const productionRouter = ['index', 'dom-export'].map((file) => ({
  find: file === 'index' ? /^react-router$/ : /^react-router\/dom$/,
  replacement: fileURLToPath(new URL(`./node_modules/react-router/dist/production/${file}.mjs`, import.meta.url)),
}))

const tests = 'tests/**/*.test.{ts,tsx}'
const limits = 'tests/sources/html/limits.test.ts'

export default defineConfig(({ command, mode, isSsrBuild }) => ({
  plugins: [react(), headScript(), hostScript(), workerScript(sourceSettings(loadEnv(mode, '.', 'VITE_')))],
  // Checked here, so that a wrong setting ends a build with a line about it, and readers don't download the check.
  define: { SOURCE_SETTINGS: JSON.stringify(sourceSettings(loadEnv(mode, '.', 'VITE_'))) },
  resolve: {
    // The package's exports name its development build alone, which warns of what our types rule out.
    alias: isSsrBuild || command === 'serve' ? [] : productionRouter,
  },
  build: {
    manifest: !isSsrBuild,
    // src/build puts the public files of each site beside its pages.
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      output: isSsrBuild ? {} : { codeSplitting: { groups } },
    },
  },
  test: {
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'tests', include: [tests], exclude: [limits], maxWorkers: '100%' },
      },
      // Tells how much of a processor's time a body takes, so it runs after the others, which would take that for themselves.
      { extends: true, test: { name: 'limits', include: [limits], maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
}))
