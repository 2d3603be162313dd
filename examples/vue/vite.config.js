/** Builds the example in Vue, and says which tag is no component of Vue's. */
import vue from '@vitejs/plugin-vue';

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'caucasus-map' } } })],
};
