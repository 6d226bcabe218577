/** Up and down: a list opens here. */
export function Chevrons() {
  return (
    <svg aria-hidden="true" width="8" height="10" viewBox="0 0 8 10" className="flex-none">
      <path
        d="M1.5 3.5L4 1l2.5 2.5M1.5 6.5L4 9l2.5-2.5"
        stroke="currentColor"
        strokeWidth="1.2"
        className="fill-none opacity-70"
      />
    </svg>
  );
}
