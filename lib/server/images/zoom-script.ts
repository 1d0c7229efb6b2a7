/** The script of a picture that is a web page: moves and enlarges what the SVG shows, by pointer, wheel, fingers and keys. */
export const zoomScript = `(() => {
  const main = document.querySelector('main')
  const svg = main.querySelector('svg')
  const page = svg.viewBox.baseVal
  const whole = { x: page.x, y: page.y, width: page.width, height: page.height }
  svg.removeAttribute('width')
  svg.removeAttribute('height')
  let view = { ...whole }
  const show = () => svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '))
  const perPixel = () => Math.max(view.width / main.clientWidth, view.height / main.clientHeight)
  const pointAt = (x, y) => {
    const step = perPixel()
    return {
      x: view.x + view.width / 2 + (x - main.clientWidth / 2) * step,
      y: view.y + view.height / 2 + (y - main.clientHeight / 2) * step,
    }
  }
  const zoom = (factor, x, y) => {
    const wanted = Math.min(2, Math.max(0.02, (view.width * factor) / whole.width))
    const real = Math.min(wanted * whole.width, Math.max(whole.width, 300)) / view.width
    const fixed = pointAt(x, y)
    view = {
      x: fixed.x - (fixed.x - view.x) * real,
      y: fixed.y - (fixed.y - view.y) * real,
      width: view.width * real,
      height: view.height * real,
    }
    show()
  }
  const move = (x, y) => {
    const step = perPixel()
    view.x = Math.min(whole.x + whole.width, Math.max(whole.x - view.width, view.x - x * step))
    view.y = Math.min(whole.y + whole.height, Math.max(whole.y - view.height, view.y - y * step))
    show()
  }
  const fit = () => {
    view = { ...whole }
    show()
  }
  const inMiddle = (factor) => zoom(factor, main.clientWidth / 2, main.clientHeight / 2)
  const does = { in: () => inMiddle(0.75), out: () => inMiddle(1 / 0.75), fit }
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => does[button.dataset.does]())
  }
  main.addEventListener('wheel', (event) => {
    event.preventDefault()
    const lines = event.deltaMode === 1 ? 16 : 1
    zoom(Math.exp(event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX, event.clientY)
  }, { passive: false })
  const fingers = new Map()
  let hasMoved = false
  const spread = ([one, other]) => Math.hypot(one.x - other.x, one.y - other.y)
  main.addEventListener('pointerdown', (event) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    hasMoved = fingers.size > 1
  })
  main.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const dx = event.clientX - before.x
    const dy = event.clientY - before.y
    if (!hasMoved && Math.hypot(dx, dy) < 4) return
    if (!hasMoved) main.setPointerCapture(event.pointerId)
    hasMoved = true
    const apart = fingers.size === 2 ? spread([...fingers.values()]) : 0
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (fingers.size === 1) return move(dx, dy)
    if (fingers.size !== 2) return
    const [one, other] = [...fingers.values()]
    move(dx / 2, dy / 2)
    zoom(apart / Math.max(1, spread([one, other])), (one.x + other.x) / 2, (one.y + other.y) / 2)
  })
  const lift = (event) => fingers.delete(event.pointerId)
  main.addEventListener('pointerup', lift)
  main.addEventListener('pointercancel', lift)
  main.addEventListener('click', (event) => {
    if (hasMoved) event.preventDefault()
  }, true)
  const steps = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (steps[event.key]) move(...steps[event.key])
    else if (event.key === '+' || event.key === '=') does.in()
    else if (event.key === '-') does.out()
    else if (event.key === '0' || event.key === 'Home') fit()
    else return
    event.preventDefault()
  })
  // On paper there is all of it.
  let before
  addEventListener('beforeprint', () => {
    before = view
    fit()
  })
  addEventListener('afterprint', () => {
    view = before
    show()
  })
})()
`
