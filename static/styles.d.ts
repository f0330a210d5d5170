/** The classes of a CSS module, by the name that they have in it. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

/** What every page looks like: imported for what it does, and has nothing to name. */
declare module '*/base.css' {}
