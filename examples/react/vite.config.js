/** Builds the example in React; JSX is Vite's own business. */
export default { oxc: { jsx: { runtime: 'automatic' } } };
